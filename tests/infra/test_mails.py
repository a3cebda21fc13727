"""core.mails: one way to write a mail, and a template with subject and text for each."""

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from django.template.loader_tags import BlockNode, ExtendsNode

from core.mails import queue_mail
from core.models import OutboxMail
from people.mails import tell
from rules.mail_kinds import BY_CODE, DAY, KINDS
from tests.factories import make_user

NOW = datetime(2026, 9, 1, 6, tzinfo=UTC)
ROOT = Path(settings.BASE_DIR)
MAILS = sorted(
    path.relative_to(ROOT / "templates").as_posix() for path in (ROOT / "templates").glob("*/*/mail/*.txt")
)
OURS = [
    path
    for path in ROOT.rglob("*.py")
    if path.relative_to(ROOT).parts[0] not in {"tests", "var"} and ".venv" not in path.parts
]
WELCOME = "people/students/mail/preparing.txt"
FACTS: dict[str, Any] = {"coach": "R&D <Ruth>", "commitment_page": "https://a", "own_page": "https://b"}


def extended(name: str) -> ExtendsNode:
    (node,) = get_template(name).template.nodelist.get_nodes_by_type(ExtendsNode)  # type: ignore[attr-defined]
    return node


def parent_of(name: str) -> str:
    return str(extended(name).parent_name.var)  # type: ignore[union-attr] # a name in quotation marks


def blocks_of(name: str) -> set[str]:
    """The blocks that a mail fills in itself."""
    return {node.name for node in extended(name).nodelist.get_nodes_by_type(BlockNode)}  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", MAILS)
def test_a_mail_has_a_subject_and_the_common_head_and_foot(name: str) -> None:
    parent = parent_of(name)
    assert parent == "mail.txt" or Path(parent).parent == Path(name).parent
    assert "subject" in blocks_of(name) | (blocks_of(parent) if parent != "mail.txt" else set())


@pytest.mark.parametrize("name", MAILS)
def test_a_mail_names_its_kind_and_the_kind_is_listed(name: str) -> None:
    """A template may choose between two: each word in its block is a kind."""
    sources = [ROOT / "templates" / mail for mail in (name, parent_of(name)) if mail != "mail.txt"]
    blocks = re.findall(r"\{% block kind %\}(.*?)\{% endblock %\}", "".join(map(Path.read_text, sources)))
    assert len(blocks) == 1
    kinds = re.sub(r"\{%.*?%\}", " ", blocks[0]).split()
    assert kinds and set(kinds) <= BY_CODE.keys() | {DAY}


def test_no_kind_is_listed_that_no_mail_has() -> None:
    words = " ".join((ROOT / "templates" / name).read_text() for name in MAILS)
    assert [kind.code for kind in KINDS if not re.search(rf"\b{kind.code}\b", words)] == []


@pytest.mark.parametrize("name", MAILS)
def test_a_mail_is_sent_by_the_matter_in_whose_folder_it_stands(name: str) -> None:
    matter = ROOT.joinpath(*name.split("/")[:2])
    senders = [path for path in OURS if f'"{name}"' in path.read_text()]
    extends = any(parent_of(other) == name for other in MAILS)
    assert [path for path in senders if matter not in path.parents] == []
    assert senders or extends


def test_no_mail_leaves_by_django_s_own_functions() -> None:
    named = re.compile(
        r"\b(EmailMessage|EmailMultiAlternatives|send_mail|send_mass_mail|mail_admins|email_user)\b"
    )
    callers = {path.relative_to(ROOT).as_posix() for path in OURS if named.search(path.read_text())}
    writes_what_comes_in = {"demonstration/mail.py"}
    assert callers - writes_what_comes_in == {"core/outbox.py", "people/accounts/adapter.py"}, (
        "the latter's send_mail refuses"
    )


@pytest.mark.django_db
def test_a_mail_is_a_subject_a_greeting_and_a_text_in_which_nothing_is_escaped() -> None:
    assert queue_mail("o@example.org", "k", WELCOME, NOW, name="Ada O'Hara", **FACTS)
    mail = OutboxMail.objects.get()
    assert mail.subject == "Your preparation for the job search begins"
    assert mail.body.startswith("Hello Ada O'Hara,\n\nYour graduation is near")
    assert "Your career coach is R&D <Ruth>:" in mail.body
    assert mail.body.endswith("\n\nCareer Services\n")


@pytest.mark.django_db
def test_who_has_no_name_is_greeted_without() -> None:
    queue_mail("o@example.org", "k", WELCOME, NOW, name="", **FACTS)
    assert OutboxMail.objects.get().body.startswith("Hello,\n\n")


@pytest.mark.django_db
def test_a_key_makes_one_mail() -> None:
    assert queue_mail("o@example.org", "k", WELCOME, NOW, name="Ada", **FACTS)
    assert not queue_mail("o@example.org", "k", WELCOME, NOW, name="Ada", **FACTS)
    assert OutboxMail.objects.count() == 1


@pytest.mark.django_db
def test_a_mail_without_a_template_is_none() -> None:
    with pytest.raises(TemplateDoesNotExist):
        queue_mail("o@example.org", "k", "people/students/mail/none.txt", NOW, name="Ada")
    assert not OutboxMail.objects.exists()


@pytest.mark.django_db
def test_whose_account_is_closed_is_told_only_what_becomes_of_their_own() -> None:
    gone = make_user("Gone", is_active=False)
    assert not tell(gone, "reminder", WELCOME, NOW, **FACTS)
    assert tell(gone, "decided", WELCOME, NOW, though_closed=True, **FACTS)
    assert [mail.key for mail in OutboxMail.objects.all()] == ["decided"]
