"""The settings, all of them, driven by the environment. `docs/running.md` lists the variables.

ENVIRONMENT is `production`, `demonstration` (bin/run) or `test`. With DATABASE_URL set it is production unless said
otherwise; without, the file that a running bin/run leaves is read, so that manage.py works on its data.
"""

import os
from pathlib import Path

import environ
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from redis.backoff import NoBackoff
from redis.retry import Retry

from core.inbound.providers import PROVIDERS
from core.logs import logging_to_stderr
from rules.retention import DEFAULTS, years_of

BASE_DIR = Path(__file__).resolve().parent.parent
RUN_ENV = BASE_DIR / "var" / "run" / "env"

env = environ.Env()
if "DATABASE_URL" not in os.environ and os.environ.get("ENVIRONMENT") != "production" and RUN_ENV.exists():
    for line in RUN_ENV.read_text().splitlines():
        os.environ.setdefault(*line.split("=", 1))

ENVIRONMENT = env.str("ENVIRONMENT", default="production" if "DATABASE_URL" in os.environ else "test")
if ENVIRONMENT not in ("production", "demonstration", "test"):
    raise ImproperlyConfigured("ENVIRONMENT must be production, demonstration or test.")
PRODUCTION = ENVIRONMENT == "production"

# --- Who we are, and which conveniences are on --------------------------------------------------------------
SECRET_KEY = env.str(
    "SECRET_KEY",
    default="" if PRODUCTION else "only-for-tests-and-for-commands-that-serve-nobody",
)
SECRET_KEY_FALLBACKS = env.list(
    "SECRET_KEY_FALLBACKS", default=[]
)  # earlier ones, while what they signed still counts
DEBUG = env.bool("DEBUG", default=False)
DEMONSTRATION = env.bool("DEMONSTRATION", default=False)
CLOCK_FILE = env.str("CLOCK_FILE", default="")  # see core.clock
REQUIRE_SECOND_FACTOR = env.bool("REQUIRE_SECOND_FACTOR", default=True)
DECIDE_CLAIMS_WITHIN_DAYS = env.int("DECIDE_CLAIMS_WITHIN_DAYS", default=30)  # where a policy sets no limit
# class of record → for how many years the texts of a decided claim are kept; None: for good (rules/retention.py)
KEEP_TEXTS_YEARS = {
    name: years_of(env.str(f"KEEP_{name.upper()}_YEARS", default=default))
    for name, default in DEFAULTS.items()
}
COMPLAINTS_BODY = env.str(
    "COMPLAINTS_BODY",  # that hears complaints about the school, as a letter that denies a claim names it
    default="the agency of your state that licenses private schools (the U.S. Department of Education lists them)",
)
# The share of decided claims that others look at before the letter leaves, and for how many days at most.
SECOND_LOOK_SHARE = env.float("SECOND_LOOK_SHARE", default=0.1 if PRODUCTION else 0.0)
SECOND_LOOK_DAYS = env.int("SECOND_LOOK_DAYS", default=3)
SETTLEMENT_DAYS = env.int("SETTLEMENT_DAYS", default=14)  # in which a student answers an offer to settle
BASE_URL = env.str("BASE_URL", default="http://127.0.0.1:8000").rstrip("/")  # links in mails start with it
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost"])
CSRF_TRUSTED_ORIGINS = [BASE_URL] if BASE_URL.startswith("https://") else []


def refuse_in_production() -> None:
    """Refuse to start production with a convenience of the demonstration, or without a real secret.

    Raise ImproperlyConfigured, in one line.
    """
    checks = [
        (DEBUG, "DEBUG must be off"),
        (DEMONSTRATION, "DEMONSTRATION must be off"),
        (CLOCK_FILE, "CLOCK_FILE must not be set"),
        (env.str("MAIL_FOLDER", default=""), "MAIL_FOLDER must not be set"),
        (env.str("FETCH_STAND_INS", default=""), "FETCH_STAND_INS must not be set"),
        (not REQUIRE_SECOND_FACTOR, "REQUIRE_SECOND_FACTOR must be on"),
        ("*" in ALLOWED_HOSTS, "ALLOWED_HOSTS must name hosts, not *"),
        (
            len(SECRET_KEY) < 50 or len(set(SECRET_KEY)) < 10,
            "SECRET_KEY must be 50 random characters or more",
        ),
        (
            not BASE_URL.startswith("https://"),
            "BASE_URL must be the public address, starting with https://",
        ),
        ("DATABASE_URL" not in os.environ, "DATABASE_URL must be set"),
        ("REDIS_URL" not in os.environ, "REDIS_URL must be set"),
    ]
    faults = [words for is_wrong, words in checks if is_wrong]
    if faults:
        raise ImproperlyConfigured(f"Production refuses to start: {'; '.join(faults)}.")


if PRODUCTION:
    refuse_in_production()

# --- The program --------------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.contrib.postgres",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "crispy_forms",
    "crispy_bootstrap5",
    "django_filters",
    "django_htmx",
    "csp",
    "pgtrigger",
    "pghistory",
    "core",
    "people",
    "commitments",
    "jobsearch",
    "coaching",
    "resources",
    "standing",
    "nightly",
    "guarantee",
    "demonstration",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "core.health.Health",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "core.compression.CompressPages",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "people.accounts.middleware.SessionAge",
    "people.accounts.middleware.Discreet",
    "django.contrib.messages.middleware.MessageMiddleware",
    "people.kept_forms.middleware.RememberWho",
    "people.kept_forms.middleware.SignInFirst",
    "allauth.account.middleware.AccountMiddleware",
    "people.accounts.middleware.Limits",
    "people.accounts.second_factor.SecondFactor",
    "people.accounts.last_seen.LastSeen",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "pghistory.middleware.HistoryMiddleware",
]

ROOT_URLCONF = "careerservices.urls"
WSGI_APPLICATION = "careerservices.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "people.home.navigation.nav",
            ],
        },
    },
]
STRICT_TEMPLATES = (
    ENVIRONMENT == "test"
)  # a tag that gets nothing where it needs a value raises; see core.templatetags.ui
CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"
CRISPY_FAIL_SILENTLY = False

LANGUAGE_CODE = "en-us"
USE_I18N = False
USE_TZ = True
TIME_ZONE = "UTC"  # a person's or a student's own zone is always said at the place that shows a moment
PGHISTORY_APPEND_ONLY = True  # history is not rewritten either
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# A form that refuses five megabytes beside the field is kinder than a bare 400.
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
# What people upload (core.files): on a disk that all machines share, and that no web server gives out
FILES_ROOT = env.str(
    "FILES_ROOT", default=str(BASE_DIR / "var" / ("test-files" if ENVIRONMENT == "test" else "files"))
)

# --- PostgreSQL: two roles. manage.py asks for the owner's when it migrates, all else is the application
# Lets commands that need no database (makemigrations, check) load.
NOWHERE = "postgres://nobody@127.0.0.1:9/none"
APP_DATABASE_URL = env.str("DATABASE_URL", default=NOWHERE)
OWNER_DATABASE_URL = env.str("MIGRATION_DATABASE_URL", default=APP_DATABASE_URL)
AS_OWNER = env.str("DATABASE_ROLE", default="app") == "owner"
DATABASES = {"default": environ.Env.db_url_config(OWNER_DATABASE_URL if AS_OWNER else APP_DATABASE_URL)}
DATABASES["default"]["CONN_MAX_AGE"] = env.int("CONN_MAX_AGE", default=60)
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
# Compiling the statements of a sweep takes PostgreSQL longer than running them; planning what core.statements prepares
# again for each student takes longer than a plan for that one would spare.
_SESSION = {"options": "-c jit=off -c plan_cache_mode=force_generic_plan"}
DATABASES["default"]["OPTIONS"] = _SESSION | DATABASES["default"].get("OPTIONS", {})
APP_DATABASE_ROLE = environ.Env.db_url_config(APP_DATABASE_URL)["USER"]  # whom core.grants gives what

# --- Redis: Celery's broker, and the counters of allauth's rate limits --------------------------------------
REDIS_URL = env.str("REDIS_URL", default="redis://127.0.0.1:9/0")
CACHES = {
    "default": {
        "BACKEND": "core.counters.RedisOrMemory",
        "LOCATION": REDIS_URL,
        # One try, and soon given up: memory counts on.
        "OPTIONS": {"socket_connect_timeout": 0.5, "socket_timeout": 0.5, "retry": Retry(NoBackoff(), 0)},
    }
}
CELERY_BROKER_URL = REDIS_URL.replace("unix://", "redis+socket://", 1)
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
# A worker that is killed must not take its task with it. Tasks are short, so what is lost comes back in five minutes.
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_BROKER_TRANSPORT_OPTIONS = {"visibility_timeout": 300}
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_TIME_LIMIT = 240
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_TIMEZONE = "UTC"

# --- Sign-in ------------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "people.User"
SILENCED_SYSTEM_CHECKS = [
    "auth.W004",  # the address is unique, by an index that does not see case
    "security.W021",  # browsers keep a preloaded name for months: only who owns the whole domain asks for it
]
AUTHENTICATION_BACKENDS = ["people.accounts.backend.WithRoles"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
if DEMONSTRATION:  # forty accounts whose password is printed; see demonstration.hashers
    PASSWORD_HASHERS.insert(0, "demonstration.hashers.QuickArgon2")
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
PASSWORD_RESET_TIMEOUT = (
    4 * 3600
)  # seconds; an invitation's link has days of its own, see people.invitations.tokens
ACCOUNT_ADAPTER = "people.accounts.adapter.AccountAdapter"
ACCOUNT_FORMS = {"reset_password": "people.accounts.forms.ResetPasswordForm"}
# `ip`: where a request comes from. `key` of a wrong password is where from and at whom, together
# (people.accounts.adapter); of a wrong code it is the person, since only who has the password gets to try one.
# More limits: people.accounts.limits
ACCOUNT_RATE_LIMITS = {
    "login": "60/m/ip",  # a class signs in from one room
    "login_failed": "20/m/ip,100/h/ip,5/5m/key,20/h/key",
    "reset_password": "10/m/ip,50/h/ip",
    "reset_password_from_key": "20/m/ip",
}
ACCOUNT_REAUTHENTICATION_TIMEOUT = (
    15 * 60
)  # seconds in which a sign-in is fresh enough to decide, give roles, export
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = [
    "email*",
    "password1*",
]  # of a form that the adapter keeps closed
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # the invitation's link proves the address
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_SESSION_REMEMBER = True
ALLAUTH_TRUSTED_PROXY_COUNT = env.int(
    "TRUSTED_PROXY_COUNT", default=0
)  # rate limits count by the client's address
MFA_ADAPTER = "people.accounts.adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Career Services"

# --- Mail: leaves through core.outbox only ------------------------------------------------------------------
vars().update(env.email_url("EMAIL_URL", default="smtp://localhost:25"))
if MAIL_FOLDER := env.str("MAIL_FOLDER", default=""):  # the demonstration's and the tests': nothing leaves
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = MAIL_FOLDER
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="Career Services <careerservices@localhost>")

# --- Pages of others, fetched by core.fetching ----------------------------------------------------------------
FETCH_PROXY = env.str("FETCH_PROXY", default="")  # through which all of them are fetched, if need be
# “host=server” pairs: which local server stands in for which hosts, in tests and in the demonstration. A host may be a
# pattern: `*.example=http://127.0.0.1:8123`
FETCH_STAND_INS = env.dict("FETCH_STAND_INS", default={})
EVIDENCE_CHECKS = env.bool("EVIDENCE_CHECKS", default=ENVIRONMENT != "test")  # posts and commits are checked
# Code hosts: where their pages and their API are, and the app by which students sign in there, where there is one.
GITHUB_URL = env.str("GITHUB_URL", default="https://github.com").rstrip("/")
GITHUB_API_URL = env.str("GITHUB_API_URL", default="https://api.github.com").rstrip("/")
GITHUB_APP_ID = env.str("GITHUB_APP_ID", default="")
GITHUB_APP_SECRET = env.str("GITHUB_APP_SECRET", default="")
GITLAB_URL = env.str("GITLAB_URL", default="https://gitlab.com").rstrip("/")
GITLAB_APP_ID = env.str("GITLAB_APP_ID", default="")
GITLAB_APP_SECRET = env.str("GITLAB_APP_SECRET", default="")

# --- Mail that comes in: docs/inbound.md --------------------------------------------------------------------
# careers@in.school.example takes careers+log-…@in.school.example; empty: no mail is taken in, and no page speaks of it
INBOUND_ADDRESS = env.str("INBOUND_ADDRESS", default="" if PRODUCTION else "careers@in.school.example")
INBOUND_IMAP_URL = env.str("INBOUND_IMAP_URL", default="")  # imaps://user:password@mail.example.org/INBOX
# a provider of core.inbound.providers that calls us
INBOUND_WEBHOOK = env.str("INBOUND_WEBHOOK", default="postmark" if ENVIRONMENT == "test" else "")
INBOUND_AUTHSERV_ID = env.str(
    "INBOUND_AUTHSERV_ID", default=""
)  # the name under which our mail server writes Authentication-Results
INBOUND_MAX_BYTES = env.int("INBOUND_MAX_BYTES", default=10 * 1024 * 1024)  # of more, only the head is kept
ANYMAIL = {
    # user:password, in the address that is called
    "WEBHOOK_SECRET": env.str(
        "INBOUND_WEBHOOK_SECRET", default="tests:alone" if ENVIRONMENT == "test" else ""
    ),
    "MAILGUN_WEBHOOK_SIGNING_KEY": env.str("MAILGUN_WEBHOOK_SIGNING_KEY", default=""),
}
if INBOUND_WEBHOOK and INBOUND_WEBHOOK not in PROVIDERS:
    raise ImproperlyConfigured(f"INBOUND_WEBHOOK must be one of {', '.join(PROVIDERS)}.")
if INBOUND_WEBHOOK and not ANYMAIL["WEBHOOK_SECRET"]:
    raise ImproperlyConfigured(
        "INBOUND_WEBHOOK needs INBOUND_WEBHOOK_SECRET: user:password, 30 letters or more."
    )

# --- Static files -------------------------------------------------------------------------------------------
STATIC_URL = "static/"
STATIC_ROOT = env.str("STATIC_ROOT", default=str(BASE_DIR / "var" / "static"))
STATICFILES_DIRS = [BASE_DIR / "static"]
# What packages bring along (four editions of htmx, keys of hardware) no page of ours asks for.
STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
WHITENOISE_KEEP_ONLY_HASHED_FILES = True  # pages name a file by its contents only
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if ENVIRONMENT == "test"
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# --- The browser is told to be strict -----------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [
            SELF,
            "data:",
        ],  # data: holds Bootstrap's own arrows and ticks, and the second factor's QR code
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "manifest-src": [SELF],
        "worker-src": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_AGE = 14 * 24 * 3600  # idle; for staff, and at most: people.accounts.sessions
SESSION_COOKIE_HTTPONLY = True
if PRODUCTION:  # no other host, and no page over plain HTTP, can set a cookie of such a name
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-session", "__Host-csrf"
    MESSAGE_STORAGE = "core.message_storage.OfThisHost"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PRODUCTION
CSRF_COOKIE_HTTPONLY = True  # htmx sends the token from the page
SECURE_SSL_REDIRECT = PRODUCTION
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = PRODUCTION
SECURE_HSTS_PRELOAD = env.bool("HSTS_PRELOAD", default=False)
SECURE_REDIRECT_EXEMPT = [r"^health/$"]  # asked from inside, over plain HTTP
if ALLAUTH_TRUSTED_PROXY_COUNT:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# --- What is logged goes to stderr, without addresses -------------------------------------------------------
LOGGING = logging_to_stderr(env.str("LOG_LEVEL", default="INFO"))
