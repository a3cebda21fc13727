"""“Your work”: what is checked of a student, what they can mend, which sites and accounts are theirs."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from core import clock
from core.errors import Refused
from core.forms import refused_beside
from core.http import refused_in_words
from core.mails import link as whole_address
from jobsearch.activities.models import Activity
from jobsearch.evidence import connecting, verbs
from jobsearch.evidence.forms import MendForm, SiteForm, SnippetForm
from jobsearch.evidence.hosts import HOSTS
from jobsearch.evidence.models import CodeAccount, DeclaredSite
from jobsearch.evidence.queries import work_of
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import own_student


@require_safe
@role_required("student")
def work(request: SignedInRequest) -> HttpResponse:
    return _page(request)


def _page(request: SignedInRequest, status: int = 200, **forms: Any) -> HttpResponse:
    """Draw the page; `forms` are those that were refused, with what was typed."""
    student, now = own_student(request), clock.now()
    context = {
        "student": student,
        "zone": student.zone,
        "now": now,
        "work": work_of(student, now),
        "site_form": SiteForm(),
        "snippet_form": SnippetForm(),
        "refused_host": "",
        "refused_activity": 0,
    }
    return render(request, "jobsearch/evidence/work.html", context | forms, status=status)


@require_POST
@role_required("student")
def check_mend(request: SignedInRequest, pk: int) -> HttpResponse:
    """Give an activity whose check failed another link or day."""
    activity, form = _own(request, pk), MendForm(request.POST)
    if form.is_valid():
        with refused_beside(form):
            verbs.mend(activity, changes=form.cleaned_data, by=request.user, now=clock.now())
            messages.success(request, "Saved. It counts again while we look.")
            return redirect("jobsearch:work")
    return _page(request, 422, mend_form=form, refused_activity=pk)


@require_POST
@role_required("student")
def check_again(request: SignedInRequest, pk: int) -> HttpResponse:
    """Have a failed check asked again."""
    with refused_in_words(request):
        verbs.ask_again(_own(request, pk), by=request.user, now=clock.now())
        messages.success(request, "We look again, now. Load this page in a minute.")
    return redirect("jobsearch:work")


@require_POST
@role_required("student")
def site_declare(request: SignedInRequest) -> HttpResponse:
    form = SiteForm(request.POST)
    if form.is_valid():
        with refused_beside(form):
            site = verbs.declare_site(
                own_student(request), address=form.cleaned_data["address"], by=request.user, now=clock.now()
            )
            messages.success(request, f"Yours: everything below {site}.")
            return redirect("jobsearch:work")
    return _page(request, 422, site_form=form)


@require_POST
@role_required("student")
def site_withdraw(request: SignedInRequest, pk: int) -> HttpResponse:
    site = get_object_or_404(
        DeclaredSite.objects.select_related("student"), pk=pk, student__user=request.user
    )
    with refused_in_words(request):
        verbs.withdraw_site(site, by=request.user, now=clock.now())
        messages.success(request, f"{site} is removed. What was found by it stays.")
    return redirect("jobsearch:work")


@require_POST
@role_required("student")
def account_prove(request: SignedInRequest, host: str) -> HttpResponse:
    """Connect the account whose public snippet holds the student's code."""
    form = SnippetForm(request.POST)
    if form.is_valid():
        with refused_beside(form):
            account = connecting.connect_by_snippet(
                own_student(request),
                connecting.host_named(host),
                form.cleaned_data["link"],
                by=request.user,
                now=clock.now(),
            )
            messages.success(request, _connected(account))
            return redirect("jobsearch:work")
    return _page(request, 422, snippet_form=form, refused_host=host)


@require_safe
@role_required("student")
def account_sign_in(request: SignedInRequest, host: str) -> HttpResponse:
    """Go to the host, where one signs in; a link, not a form, as our pages may send forms nowhere else."""
    code_host = HOSTS.get(host)
    if code_host is None or not code_host.by_sign_in:
        return redirect("jobsearch:work")
    state = connecting.state_for(request.user, host, _session(request))
    return redirect(code_host.sign_in_address(state, _back(host)))


@require_safe
@role_required("student")
def account_back(request: SignedInRequest, host: str) -> HttpResponse:
    """Come back from the host, with its code and our state."""
    with refused_in_words(request):
        code_host = connecting.host_named(host)
        connecting.check_state_of(request.GET.get("state", ""), request.user, host, _session(request))
        code = request.GET.get("code", "")
        if not code:
            raise Refused(f"You did not say yes on {code_host.label}, so nothing is connected.")
        account = connecting.connect_by_sign_in(
            own_student(request), code_host, code, back=_back(host), by=request.user, now=clock.now()
        )
        messages.success(request, _connected(account))
    return redirect("jobsearch:work")


@require_POST
@role_required("student")
def account_read(request: SignedInRequest, pk: int) -> HttpResponse:
    """Have an account's commits read now."""
    with refused_in_words(request):
        connecting.read_now(_own_account(request, pk), by=request.user, now=clock.now())
        messages.success(request, "Your commits are read, now. Load this page in a minute.")
    return redirect("jobsearch:work")


@require_POST
@role_required("student")
def account_disconnect(request: SignedInRequest, pk: int) -> HttpResponse:
    account = _own_account(request, pk)
    with refused_in_words(request):
        connecting.disconnect(account, by=request.user, now=clock.now())
        messages.success(request, f"{account} is disconnected. Commits that were read stay in your log.")
    return redirect("jobsearch:work")


def _own(request: SignedInRequest, pk: int) -> Activity:
    return get_object_or_404(
        Activity.objects.select_related("student__user", "kind", "contact", "employer"),
        pk=pk,
        student__user=request.user,
    )


def _own_account(request: SignedInRequest, pk: int) -> CodeAccount:
    accounts = CodeAccount.objects.proven().select_related("student__user")
    return get_object_or_404(accounts, pk=pk, student__user=request.user)


def _session(request: SignedInRequest) -> str:
    """Return a word that is the same throughout this session, and tells nothing of its key."""
    token = request.session.get("evidence_state")
    if not token:
        token = request.session["evidence_state"] = connecting.new_session_word()
    return str(token)


def _back(host: str) -> str:
    return whole_address("jobsearch:account_back", host)


def _connected(account: CodeAccount) -> str:
    return f"{account.username} on {HOSTS[account.host].label} is connected. Your commits are read for you from now on."
