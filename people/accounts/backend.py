"""The backend that reads who a session belongs to together with what they may do: nearly every page asks for both."""

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend

from core import clock
from people.accounts.models import User
from people.accounts.roles import user_with_roles


class WithRoles(AuthenticationBackend):
    """Allauth's backend; only the look-up at each request differs."""

    def get_user(self, user_id: Any) -> User | None:
        user = user_with_roles(user_id, clock.now())
        return user if user is not None and self.user_can_authenticate(user) else None
