"""The addresses of claims."""

app_name = "guarantee"
urlpatterns = []
