"""Narrowing a caseload."""

import pytest

from coaching.caseload.filters import CaseloadFilter
from people.students.models import Student


@pytest.mark.django_db
def test_the_search_field_is_one_by_which_the_page_narrows_while_one_types() -> None:
    field = CaseloadFilter({}, queryset=Student.objects.all()).form["q"]
    assert 'type="search"' in str(field)
    assert "data-search" in str(field)
