"""What gunicorn serves."""

import gc
import os

from django.core.wsgi import get_wsgi_application
from django.template.loader import get_template
from django.urls import reverse

from core.http import utf8_only

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "careerservices.settings")

application = utf8_only(get_wsgi_application())

# Loaded before the web server forks: its processes share the pages' code, and the first page waits for none of it. What
# is there by now stays, so nobody looks through it for garbage, which would make copies of what is shared.
reverse("account_login")
get_template("base.html")
get_template("account/login.html")
gc.collect()
gc.freeze()
