"""Why a page could not be fetched, as one word for code and one sentence for people."""

from enum import StrEnum


class FetchFailure(StrEnum):
    """What kept a page from being fetched."""

    BAD_ADDRESS = "bad_address"
    NOT_PUBLIC = "not_public"
    UNKNOWN_HOST = "unknown_host"
    NO_ANSWER = "no_answer"
    INSECURE = "insecure"
    TOO_SLOW = "too_slow"
    TOO_MANY_REDIRECTS = "too_many_redirects"


SENTENCES = {
    FetchFailure.BAD_ADDRESS: (
        "This is no address of a public page: it begins with https:// or http://, and names no port of its own."
    ),
    FetchFailure.NOT_PUBLIC: "This address leads into a private network, where nobody else can read it.",
    FetchFailure.UNKNOWN_HOST: "No site of this name was found.",
    FetchFailure.NO_ANSWER: "The site did not answer.",
    FetchFailure.INSECURE: "The site’s certificate is not valid, so that browsers warn of it.",
    FetchFailure.TOO_SLOW: "The site took too long to answer.",
    FetchFailure.TOO_MANY_REDIRECTS: "The address leads from one page to the next, and to no end.",
}

# What may be otherwise in an hour, though nobody changes the address.
PASSING = frozenset({FetchFailure.UNKNOWN_HOST, FetchFailure.NO_ANSWER, FetchFailure.TOO_SLOW})


class Unfetchable(Exception):
    """A page that could not be fetched. `why` is for code, `message` a sentence for whoever gave the address."""

    def __init__(self, why: FetchFailure) -> None:
        super().__init__(why)
        self.why = why
        self.message = SENTENCES[why]

    @property
    def passing(self) -> bool:
        """Whether a later try may well succeed."""
        return self.why in PASSING
