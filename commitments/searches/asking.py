"""The search that a student's page is about."""

from django.http import Http404

from commitments.searches import queries
from commitments.searches.models import Search
from people.students.models import Student


def search_of_page(student: Student) -> Search:
    search = queries.latest_search(student)
    if search is None:
        raise Http404
    return search
