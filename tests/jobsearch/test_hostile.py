"""Whatever is typed or sent: a clear answer, nothing lost, nothing twice, no 500."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from jobsearch.activities.models import Activity
from tests.factories import client_of
from tests.jobsearch.scenes import Scene

pytestmark = pytest.mark.django_db

HOSTILE = {
    "10 kB": "Priya @ Globex, " + "x" * 10_240,
    "5 MB": "Priya @ Globex, " + "x" * 5_000_000,
    "emoji": "👩🏽‍💻 Priya 🎉 @ 🏢 Globex, 📞",
    "right to left": "\u202eפריה שאה\u202c @ גלובקס, שיחה",
    "combining": "P" + "\u0301" * 300 + " @ Globex",
    "NUL": "Priya\0 Shah @ Globex",
    "script": "<script>alert(1)</script> @ <img src=x onerror=alert(1)>, \"'><svg/onload=alert(1)>",
    "formula": "=cmd()|'/c calc'!A1 @ +Globex, -1+1",
    "template": "{{ 7|add:7 }} {% now %} @ %s%d, ${7*7}",
    "sql": "Robert'); DROP TABLE jobsearch_activity;-- @ Globex",
    "lines": "Priya\r\n\tShah @ Glo\nbex",
    "only signs": "@@@@ , , ;; -- : @",
    "blank": " \t\u200b\u2060 ",
    "broken link": "Priya @ Globex https://[::1 http://\u2028x",
    "half a pair": "Priya \udcff @ Globex",
}


@pytest.fixture
def browser(its: Scene) -> Client:
    return client_of(its.alice.user)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_line(its: Scene, browser: Client, name: str) -> None:
    line = HOSTILE[name].encode("utf-8", "surrogatepass")
    for kind, headers in (("contacted", {}), ("contacted", {"HX-Request": "true"}), ("applied", {})):
        body = (
            b"kind="
            + kind.encode()
            + b"&line="
            + b"".join(b"%%%02x" % byte for byte in line[:200_000])
            + line[200_000:]
        )
        response = browser.generic(
            "POST",
            reverse("jobsearch:log"),
            body,
            content_type="application/x-www-form-urlencoded",
            headers=headers,
        )
        assert response.status_code in (200, 302, 422)
    names = ("today", "log", "insights", "insights_list", "proof", "what_counts")
    pages = [reverse(f"jobsearch:{name}") for name in names]
    pages += [reverse("jobsearch:activity", args=[activity.pk]) for activity in Activity.objects.all()]
    for page in pages:
        text = browser.get(page).content.decode()
        assert "<script>alert" not in text
        assert "<img src=x" not in text
        assert "<svg/onload" not in text
    b"".join(browser.get(reverse("jobsearch:export")).streaming_content)  # type: ignore[attr-defined]


@pytest.mark.parametrize("field", ["kind", "day", "employer", "link", "note", "source_key", "device_time"])
def test_a_hostile_field(browser: Client, field: str) -> None:
    for value in (
        "\0",
        "x" * 20_000,
        "<script>",
        "9999-12-31",
        "0000-00-00",
        "-1",
        "💥",
        "javascript:alert(1)",
        "",
    ):
        said = {"kind": "contacted", "line": "Priya @ Globex"} | {field: value}
        assert browser.post(reverse("jobsearch:log"), said).status_code in (302, 422), value[:20]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file(its: Scene, browser: Client, name: str) -> None:
    cell = HOSTILE[name].replace('"', '""')[:200_000]
    content = f'date,kind,person,employer,note\n2026-04-14,contacted,"{cell}","{cell}","{cell}"\n'
    upload = SimpleUploadedFile(f"{name}.csv", content.encode("utf-8", "surrogatepass"))
    page = browser.post(reverse("jobsearch:import"), {"file": upload}, follow=True)
    assert page.status_code in (200, 422)
    assert "<script>alert" not in page.content.decode()


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_correction(its: Scene, browser: Client, name: str) -> None:
    activity = its.log(person="Priya Shah")
    text = HOSTILE[name].encode("utf-8", "replace").decode()[:50_000]
    said = {
        "kind": "contacted",
        "occurred_on": "2026-04-14",
        "person": text,
        "employer": text,
        "note": text,
        "link": text,
    }
    assert browser.post(reverse("jobsearch:activity", args=[activity.pk]), said).status_code in (302, 422)
    assert browser.get(reverse("jobsearch:log"), {"q": text[:300]}).status_code == 200


@pytest.mark.parametrize("moment", ["0001-01-01T00:00+14:00", "9999-12-31T23:59-14:00", "soon"])
def test_a_hostile_devices_clock(its: Scene, browser: Client, moment: str) -> None:
    """PostgreSQL keeps moments that Python cannot read: such a row would break every page that shows it."""
    sent = {"kind": "contacted", "line": "Priya @ Globex", "device_time": moment}
    assert browser.post(reverse("jobsearch:log"), sent).status_code == 302
    activity = Activity.objects.get(student=its.alice, contact__name="Priya")
    assert activity.device_time is None
    assert browser.get(reverse("jobsearch:activity", args=[activity.pk])).status_code == 200
