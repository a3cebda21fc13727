from django.urls import URLPattern, URLResolver

app_name = "jobsearch"
urlpatterns: list[URLPattern | URLResolver] = []
