"""Proving that an account on a code host is the student's: by signing in there, or by a code in a public snippet."""

from datetime import datetime

from django.core import signing
from django.db import IntegrityError, transaction
from django.utils.crypto import constant_time_compare, get_random_string

from core.errors import Refused
from jobsearch.activities.models import Activity
from jobsearch.activities.recording import lock
from jobsearch.evidence.accounts import code_for, encrypted
from jobsearch.evidence.hosts import HOSTS
from jobsearch.evidence.hosts.base import AccountFacts, CodeHost, HostTrouble
from jobsearch.evidence.models import CodeAccount
from people.accounts.models import User
from people.students.models import Student
from rules.states import CheckState

SALT = "jobsearch.evidence.connecting"
LASTS = 600  # seconds in which somebody who went to sign in has to be back


def new_session_word() -> str:
    """Return a random word by which a session is known again."""
    return get_random_string(32)


def host_named(key: str) -> CodeHost:
    """Return the host of that key. Raise Refused."""
    host = HOSTS.get(key)
    if host is None:
        raise Refused("We know no such code host.")
    return host


def state_for(user: User, host: str, session: str) -> str:
    """Return what goes along to the host's sign-in and comes back: who asked, from which session, for ten minutes."""
    return signing.dumps([user.pk, host, session], salt=SALT)


def check_state_of(state: str, user: User, host: str, session: str) -> None:
    """Raise Refused unless the state that came back is one that this person got in this session, just now."""
    try:
        user_pk, named_host, named_session = signing.loads(state, salt=SALT, max_age=LASTS)
    except (signing.BadSignature, ValueError, TypeError):
        raise Refused("That took too long, or did not begin here. Start again.") from None
    same_session = constant_time_compare(str(named_session), session)
    if user_pk != user.pk or named_host != host or not same_session:
        raise Refused("That took too long, or did not begin here. Start again.")


def connect_by_sign_in(
    student: Student, host: CodeHost, code: str, *, back: str, by: User, now: datetime
) -> CodeAccount:
    """Take the account with which the student signed in on the host, and came back with a code."""
    try:
        token = host.token_for(code, back)
        account = host.account_of(host.api(now, token))
    except HostTrouble as trouble:
        raise Refused(trouble.message) from trouble
    return connect(student, host, account, proven_by="sign_in", token=token, by=by, now=now)


def connect_by_snippet(
    student: Student, host: CodeHost, link: str, *, by: User, now: datetime
) -> CodeAccount:
    """Take the account that published the student's code."""
    try:
        account = host.author_of_snippet(host.api(now), link.strip(), code_for(student, host.key))
    except HostTrouble as trouble:
        raise Refused(trouble.message, "link") from trouble
    return connect(student, host, account, proven_by="code", by=by, now=now)


def connect(
    student: Student,
    host: CodeHost,
    account: AccountFacts,
    *,
    proven_by: str,
    token: str = "",
    by: User,
    now: datetime,
) -> CodeAccount:
    """Record an account as proven, have its commits read at once, and checks that were waiting for it asked."""
    try:
        with transaction.atomic():
            return _connect(student, host, account, proven_by, token, by, now)
    except IntegrityError:
        raise Refused(
            f"{account.username} on {host.label} is connected by somebody else here already."
        ) from None


def _connect(
    student: Student,
    host: CodeHost,
    account: AccountFacts,
    proven_by: str,
    token: str,
    by: User,
    now: datetime,
) -> CodeAccount:
    student = lock(student)
    if by.pk != student.user_id:
        raise Refused("Only the student connects an account of theirs.")
    current = CodeAccount.objects.proven().filter(student=student, host=host.key)
    for other in current:
        if other.number != account.number:
            raise Refused(
                f"You have connected {other.username} on {host.label} already. Disconnect it first, then connect "
                f"{account.username}."
            )
    row = current.first() or CodeAccount(
        student=student, host=host.key, number=account.number, proven_at=now, proven_by=proven_by
    )
    row.username, row.name, row.email = account.username, account.name, account.email
    row.token = encrypted(token) or row.token
    row.read_due_at, row.trouble, row.taken_until = now, "", None
    row.save()
    waiting = Activity.objects.not_struck().filter(student=student, check_state=CheckState.STATED)
    waiting.filter(commit_key__startswith=f"{host.domain}:").update(
        check_state=CheckState.OPEN, checked_at=now
    )
    return row


@transaction.atomic
def disconnect(account: CodeAccount, *, by: User, now: datetime) -> None:
    """Forget an account and its token; commits that were read stay in the log."""
    student = lock(account.student)
    if by.pk != student.user_id:
        raise Refused("Only the student disconnects an account of theirs.")
    CodeAccount.objects.filter(pk=account.pk).update(token="")
    if not CodeAccount.objects.proven().filter(pk=account.pk).update(given_up_at=now):
        raise Refused("This account is disconnected already.")


@transaction.atomic
def read_now(account: CodeAccount, *, by: User, now: datetime) -> None:
    """Have an account's commits read as soon as a worker is free."""
    if by.pk != account.student.user_id:
        raise Refused("Only the student does this.")
    CodeAccount.objects.proven().filter(pk=account.pk, taken_until__isnull=True).update(read_due_at=now)
