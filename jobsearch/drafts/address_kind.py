"""What the private addresses of students are for, as mail that comes in asks it (`core.inbound.kinds`)."""

from core.inbound.kinds import AddressKind
from core.inbound.models import MailNature
from jobsearch.drafts import verbs
from jobsearch.drafts.queries import KIND

# Receipts for applications and invitations are written by programs, too; an automatic reply tells nothing to log.
LOG = AddressKind(
    name=KIND,
    addressee=verbs.addressee,
    take=verbs.draft_from_mail,
    forget=verbs.forget,
    natures=(MailNature.PERSON, MailNature.GENERATED),
)
