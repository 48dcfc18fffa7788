"""Django's settings, derived from the environment; nothing is set anywhere else."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from urllib.parse import unquote, urlsplit

from csp.constants import NONE, SELF

from motcua.site import environment as _environment
from motcua.site.database import connection
from motcua.site.keys import secret_key
from motcua.site.logs import logging_configuration

env = _environment.read()
secure = env.production

DEBUG = env.mode == "development"
SECRET_KEY = secret_key(env)
ALLOWED_HOSTS = [*env.hosts]

INSTALLED_APPS = [
    "motcua.site",
    "motcua.registry",
    "motcua.authority",
    "motcua.journal",
    "motcua.dossiers",
    "motcua.insight",
    "motcua.insight.supervision",
    "motcua.insight.whatif",
    "motcua.desk",
    "motcua.portal",
    "motcua.api",
    "procrastinate.contrib.django",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.postgres",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "axes",
    "django_htmx",
    "csp",
]

MIDDLEWARE = [
    "motcua.site.request_log.RequestLog",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "motcua.site.policy.PolicyOfPages",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "motcua.site.urls"
WSGI_APPLICATION = "motcua.site.wsgi.application"
DATABASES: dict[str, dict[str, Any]] = {"default": connection(env)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]

# Who signs in, and how
AUTH_USER_MODEL = "authority.Officer"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
if env.mode == "test":
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # signing in a thousand times
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False
LOGIN_URL = "/desk/sign-in"
LOGIN_REDIRECT_URL = "/desk/"
SESSION_ENGINE = "motcua.authority.session"
SESSION_COOKIE_AGE = 10 * 60 * 60  # a working day
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

# What a browser may do with our pages
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = secure
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "motcua.site.refusals.csrf_failure"
SECURE_SSL_REDIRECT = secure
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if secure else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = secure
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if secure else None
SECURE_REDIRECT_EXEMPT = [r"^health/"]  # asked for by the machine itself, without TLS

# Language and time
LANGUAGE_CODE = env.language
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
LOCALE_PATHS = [_environment.CHECKOUT / "src/motcua/site/locale"]
USE_TZ = True
TIME_ZONE = "Asia/Ho_Chi_Minh"

# Mail to applicants; without a host nobody is mailed
_mail = urlsplit(env.mail)
EMAIL_HOST, EMAIL_PORT = _mail.hostname or "", _mail.port or 25
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = unquote(_mail.username or ""), unquote(_mail.password or "")
EMAIL_USE_SSL = _mail.scheme == "smtps"
EMAIL_USE_TLS = bool(EMAIL_HOST_USER) and not EMAIL_USE_SSL  # a password never travels in the open
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.mail_from

# Files
DATA_UPLOAD_MAX_NUMBER_FILES = 1000  # an employer's four hundred slips come with one form
STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 0 if DEBUG else 3600
MOTCUA_FILES = env.files or env.instance / "files"
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": MOTCUA_FILES, "file_permissions_mode": 0o600},
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
MOTCUA_MAX_UPLOAD_MB = env.max_upload_mb
MOTCUA_KEEP_UNSENT_DAYS = env.keep_unsent_days
MOTCUA_ADDRESS = env.address or f"http://{env.listen[0]}:{env.listen[1]}"
MOTCUA_SEAL_KEY = env.seal_key
MOTCUA_SEAL_CERT = env.seal_cert
MOTCUA_INSTANCE = env.instance
MOTCUA_DEMO = env.mode == "demo"

LOGGING_CONFIG = None
logging_configuration(env)
