from django.urls import URLPattern, URLResolver

app_name = "guarantee"
urlpatterns: list[URLPattern | URLResolver] = []
