"""How a verb says no."""


class Refused(Exception):
    """A change that may not be made. `message` is a sentence that says what to do; `field` the form's field, if one."""

    def __init__(self, message: str, field: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.field = field
