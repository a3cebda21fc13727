"""Production starts with a real secret and without conveniences, or says in one line why not."""

import os
import subprocess
import sys

import pytest

from tests.databases import ROOT

GOOD = {
    "ENVIRONMENT": "production",
    "SECRET_KEY": "q7Zt2-Lw9_Xe4RbV1nKc8HsYd5JgPm3TfUa6QoWi0EzBxNlCvDkSyGhRjMpFtIuO",
    "BASE_URL": "https://careers.example.org",
    "ALLOWED_HOSTS": "careers.example.org",
    "DATABASE_URL": "postgres://app@127.0.0.1:9/none",
    "MIGRATION_DATABASE_URL": "postgres://owner@127.0.0.1:9/none",
    "REDIS_URL": "redis://127.0.0.1:9/0",
}


def manage(*arguments: str, **changes: str | None) -> "subprocess.CompletedProcess[str]":
    env = {name: value for name, value in (GOOD | changes).items() if value is not None}
    return subprocess.run(
        [sys.executable, ROOT / "manage.py", *arguments],
        env={"PATH": os.environ["PATH"], **env},
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DEMONSTRATION", "true"),
        ("CLOCK_FILE", "/tmp/clock"),
        ("REQUIRE_SECOND_FACTOR", "false"),
        ("ALLOWED_HOSTS", "*"),
        ("ALLOWED_HOSTS", "careers.example.org,*"),
        ("MAIL_FOLDER", "/tmp/mail"),
        ("FETCH_STAND_INS", "*.example=http://127.0.0.1:8123"),
        ("DEBUG", "true"),
        ("SECRET_KEY", None),
        ("SECRET_KEY", "secret"),
        ("SECRET_KEY", "a" * 80),
        ("BASE_URL", None),
        ("BASE_URL", "http://careers.example.org"),
        ("DATABASE_URL", None),
        ("REDIS_URL", None),
    ],
)
def test_production_refuses(name: str, value: str | None) -> None:
    done = manage("check", **{name: value})
    assert done.returncode == 2
    assert done.stderr.startswith("Production refuses to start: ")
    assert name in done.stderr
    assert done.stderr.count("\n") == 1


def test_production_is_what_a_database_url_means_unless_said_otherwise() -> None:
    done = manage("check", ENVIRONMENT=None, DEMONSTRATION="true")
    assert "Production refuses to start: DEMONSTRATION must be off." in done.stderr


def test_production_starts_and_has_nothing_to_warn_of() -> None:
    done = manage("check", "--deploy", "--fail-level", "WARNING")
    assert done.returncode == 0, done.stderr


def said_by_settings(expression: str, **changes: str | None) -> str:
    """What production's settings say."""
    code = f"from django.conf import settings; print({expression})"
    done = manage("shell", "--no-imports", "--command", code, **changes)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_cookies_are_of_this_host_alone() -> None:
    names = "settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME"
    kept = "settings.SESSION_COOKIE_SECURE, settings.CSRF_COOKIE_SECURE, settings.SESSION_COOKIE_HTTPONLY"
    where = "settings.SESSION_COOKIE_PATH, settings.SESSION_COOKIE_DOMAIN, settings.CSRF_COOKIE_DOMAIN"
    assert said_by_settings(names) == "__Host-session __Host-csrf"
    assert said_by_settings("settings.MESSAGE_STORAGE") == "core.message_storage.OfThisHost"
    assert said_by_settings(kept) == "True True True"
    assert said_by_settings(where) == "/ None None", "else a browser refuses cookies of such a name"


@pytest.mark.parametrize(("asked", "preloads"), [(None, "False"), ("false", "False"), ("true", "True")])
def test_browsers_are_told_to_preload_only_when_asked(asked: str | None, preloads: str) -> None:
    assert said_by_settings(
        "settings.SECURE_HSTS_PRELOAD, settings.SECURE_HSTS_SECONDS", HSTS_PRELOAD=asked
    ) == (f"{preloads} {365 * 24 * 3600}")


def test_earlier_secrets_are_read_from_the_environment() -> None:
    assert (
        said_by_settings("settings.SECRET_KEY_FALLBACKS", SECRET_KEY_FALLBACKS="one,two") == "['one', 'two']"
    )


def test_an_absent_database_is_one_line() -> None:
    done = manage("showmigrations")
    assert done.returncode == 2
    assert done.stderr == (
        "The database is not running: start bin/run in another terminal, or set DATABASE_URL.\n"
    )
