"""The manager of users, who are looked up by their address."""

from typing import TYPE_CHECKING, Any

from django.contrib.auth.base_user import BaseUserManager

from core.text import bare_address

if TYPE_CHECKING:
    from people.accounts.models import User


class UserManager(BaseUserManager["User"]):
    """A manager that looks users up by address without regard to case."""

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email__iexact=bare_address(username or ""))

    def create_user(self, email: str, name: str, password: str | None = None, **fields: Any) -> "User":
        user = self.model(email=bare_address(email), name=name, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user
