"""Two versions side by side: what differs in rules and text, and the page that shows it."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from commitments.comparison.differences import Comparison, Same, TextChange
from commitments.drafting import verbs as drafting_verbs
from commitments.policies import shipped
from commitments.policies.documents import document_of
from commitments.policies.models import Policy
from commitments.signing import verbs as signing_verbs
from tests import factories
from tests.commitments.scenes import NOW, Scene

pytestmark = pytest.mark.django_db

Edit = Callable[[dict[str, Any]], None]


def later(scene: Scene, edit: Edit) -> Policy:
    document = document_of(scene.policy)
    edit(document)
    return drafting_verbs.draft_policy(document, by=scene.dora, now=NOW)


def replaced(old: str, new: str) -> Edit:
    def edit(document: dict[str, Any]) -> None:
        assert old in document["text"]
        document["text"] = document["text"].replace(old, new)

    return edit


def marked(change: TextChange) -> tuple[list[str], list[str]]:
    before = [piece.words for piece in change.before_words if piece.changed]
    return before, [piece.words for piece in change.after_words if piece.changed]


def test_a_copy_differs_in_nothing(scene: Scene) -> None:
    comparison = Comparison(scene.policy, later(scene, lambda document: None))
    assert comparison.nothing
    (same,) = comparison.text
    assert isinstance(same, Same)
    assert same.clauses[0] == "1"
    assert same.clauses[-1] == "11.5"


def test_changed_words_are_marked_inside_their_passage(scene: Scene) -> None:
    def edit(document: dict[str, Any]) -> None:
        replaced("at least 5 commits", "at least 6 good commits")(document)
        document["quotas"][1]["minimum"] = 6

    comparison = Comparison(scene.policy, later(scene, edit))
    (change,) = comparison.text_changes
    assert change.before is not None and change.before.clause == "3.2"
    assert marked(change) == (["5"], ["6 good"])
    assert "".join(piece.words for piece in change.after_words) == (
        "3.2 In every week you keep coding: at least 6 good commits."
    )
    (rule,) = comparison.changed_rules
    assert rule.before is not None and rule.after is not None
    assert [[piece.words for piece in side if piece.changed] for side in rule.pieces] == [["5"], ["6"]]
    assert rule.label == "Commits"
    assert rule.after.clause == "3.2"
    assert "at least 5 commits" in rule.before.words and "at least 6 commits" in rule.after.words
    assert [type(part) for part in comparison.text] == [Same, TextChange, Same]


def test_people_who_are_met_and_people_who_are_contacted_are_two_rules(scene: Scene) -> None:
    def edit(document: dict[str, Any]) -> None:
        document["quotas"][0]["kinds"] = ["meeting"]

    (rule,) = Comparison(scene.policy, later(scene, edit)).changed_rules
    assert rule.before is not None and rule.after is not None
    assert "(contact; different people contacted, each once in it)" in rule.before.words
    assert "(meeting; different people, each once in it)" in rule.after.words


@pytest.mark.parametrize(
    ("edit", "before", "after"),
    [
        (replaced("\n1.2 If you are", "\nAlso read this.\n\n1.2 If you are"), None, "Also read this."),
        (replaced("\n8.2 Interim work, part-time work and work outside the field are recorded, and do not end the "
                  "guarantee by themselves.\n", ""), "8.2 Interim", None),
        (replaced("11.5 Once", "11.6 Once"), "11.5 Once", "11.6 Once"),
        (replaced("We love questions", "We **love** questions"), "11.1 About", "11.1 About"),
    ],
    ids=["added", "struck", "renumbered", "emphasised"],
)  # fmt: skip
def test_added_struck_renumbered_and_emphasised(
    scene: Scene, edit: Edit, before: str | None, after: str | None
) -> None:
    (change,) = Comparison(scene.policy, later(scene, edit)).text_changes
    for passage, starts in ((change.before, before), (change.after, after)):
        assert (passage is None) == (starts is None)
        if passage is not None and starts is not None:
            assert f"{passage.clause} {passage.words}".strip().startswith(starts)
    assert change.only_form == (before == after)


def test_another_sense_under_the_same_number_is_marked_whole(scene: Scene) -> None:
    edit = replaced(
        "3.2 In every week you keep coding: at least 5 commits.", "3.2 You juggle chainsaws daily."
    )
    (change,) = Comparison(scene.policy, later(scene, edit)).text_changes
    assert marked(change) == (
        ["3.2 In every week you keep coding: at least 5 commits."],
        ["3.2 You juggle chainsaws daily."],
    )


def test_a_rule_no_longer_stated_and_another_clause_show(scene: Scene) -> None:
    def edit(document: dict[str, Any]) -> None:
        document["rules"].pop("no_shows_allowed")
        document["quotas"][2]["clause"] = "3.2"

    comparison = Comparison(scene.policy, later(scene, edit))
    changed = {rule.label: rule for rule in comparison.changed_rules}
    assert changed.keys() == {"Unexcused no-shows allowed", "Blog post"}
    assert [rule.label for rule in comparison.other_rules] == ["Unexcused no-shows allowed"]
    assert [rule.label for rule in comparison.moved_rules] == ["Blog post"]
    assert not any(piece.changed for rule in changed.values() for side in rule.pieces for piece in side)
    after = changed["Unexcused no-shows allowed"].after
    assert after is not None and after.mark == "not_stated"


CONDITION = {"key": "age", "label": "21 or older", "clause": "1", "requirement": 1, "measure": "yes_no"}


def share(**changes: Any) -> dict[str, Any]:
    return CONDITION | {"label": "Days there", "measure": "at_most", "limit": 3, "unit": "days"} | changes


@pytest.mark.parametrize(
    ("first", "second", "before", "after"),
    [
        (CONDITION, CONDITION | {"label": "US citizen or green card"},
         "“21 or older”: yes", "“US citizen or green card”: yes"),
        (share(), share(unit="weeks"), "at most 3 days", "at most 3 weeks"),
        (share(), share(measure="at_least"), "at most 3 days", "at least 3 days"),
    ],
    ids=["label", "unit", "measure"],
)  # fmt: skip
def test_a_condition_of_another_label_or_measure_is_another_rule(
    scene: Scene, clock: Any, first: dict[str, Any], second: dict[str, Any], before: str, after: str
) -> None:
    clock.set(NOW)
    one, other = (
        later(scene, lambda document, each=each: document.update(conditions=[each]))  # type: ignore[misc]
        for each in (first, second)
    )
    comparison = Comparison(one, other)
    assert not comparison.nothing
    assert len(comparison.changed_rules) == 1
    page = factories.client_of(scene.dora).get(f"/policies/compare/?before={one.pk}&after={other.pk}")
    assert "1 rule and 0 passages differ." in page.content.decode()
    said = re.sub(r"</?(?:ins|del)>", "", page.content.decode())
    assert before in said and after in said


@pytest.mark.parametrize("name", ["label", "one", "many"])
def test_a_quota_under_another_name_is_another_rule(scene: Scene, name: str) -> None:
    def edit(document: dict[str, Any]) -> None:
        document["quotas"][0][name] = "employers"

    (rule,) = Comparison(scene.policy, later(scene, edit)).changed_rules
    assert rule.renamed and rule.after is not None
    assert "employers" in rule.after.called


def test_every_passage_of_both_is_there_once(scene: Scene) -> None:
    document = shipped.document("thinkful")
    other = drafting_verbs.draft_policy(document, by=scene.dora, now=NOW)
    comparison = Comparison(scene.policy, other)
    old = [change.before.source for change in comparison.text_changes if change.before]
    new = [change.after.source for change in comparison.text_changes if change.after]
    same = [each.source for part in comparison.text if isinstance(part, Same) for each in part.passages]
    assert sorted(old + same) == sorted(
        " ".join(part.split()) for part in scene.policy.text.strip().split("\n\n")
    )
    assert sorted(new + same) == sorted(" ".join(part.split()) for part in other.text.strip().split("\n\n"))


def test_a_text_of_the_greatest_length_is_compared_in_seconds(scene: Scene) -> None:
    from commitments.comparison.differences import _text
    from commitments.policies.commitment_text import read

    texts = ["".join(f"w{n * step} " for n in range(14_000)) for step in (1, 2)]
    old, new = (read(text).passages for text in texts)
    assert len(list(_text(old, new))) in (1, 2)


# --- The page --------------------------------------------------------------------------------------------------------


def test_the_page_asks_which_and_shows_them(scene: Scene, clock: Any) -> None:
    clock.set(NOW)
    client = factories.client_of(scene.dora)
    other = later(scene, replaced("at least 5 commits", "at least 6 commits"))
    page = client.get(f"/policies/compare/?after={other.pk}").content.decode()
    assert "Compare two versions." in page and "Flatiron School, version 2 (draft)" in page
    page = client.get(f"/policies/compare/?before={scene.policy.pk}&after={other.pk}").content.decode()
    assert "0 rules and 1 passage differ." in page
    assert '<del><span class="visually-hidden">(struck: </span>5<span' in page
    assert '<ins><span class="visually-hidden">(new: </span>6<span' in page
    swapped = client.get(f"/policies/compare/?before={other.pk}&after={scene.policy.pk}").content.decode()
    assert '<ins><span class="visually-hidden">(new: </span>5<span' in swapped


@pytest.mark.parametrize(
    "query", ["before=1&after=x", "before=&after=", "before=99999999999999999999&after=1"]
)
def test_versions_that_are_none_are_said_beside_their_field(scene: Scene, clock: Any, query: str) -> None:
    clock.set(NOW)
    response = factories.client_of(scene.dora).get(f"/policies/compare/?{query}")
    assert response.status_code == 422
    page = response.content.decode()
    assert "There is no such version." in page or "Choose a version." in page


def test_who_is_no_admin_compares_only_what_is_published(scene: Scene, clock: Any) -> None:
    clock.set(NOW)
    client = factories.client_of(scene.alice.user)
    draft = later(scene, replaced("at least 5 commits", "at least 6 commits"))
    response = client.get(f"/policies/compare/?before={scene.policy.pk}&after={draft.pk}")
    assert response.status_code == 422
    assert "6 commits" not in response.content.decode()


def test_publication_and_the_offer_of_a_later_version_show_the_same_parts(scene: Scene, clock: Any) -> None:
    clock.set(NOW)
    signing_verbs.acknowledge(scene.alice, scene.policy, now=NOW)
    draft = later(scene, replaced("at least 5 commits", "at least 6 commits"))
    page = factories.client_of(scene.dora).get(f"/policies/{draft.pk}/publication/").content.decode()
    assert "(new: </span>6<span" in page and "1 passage of the text differs" in page
    drafting_verbs.publish(draft, by=scene.dora, now=NOW)
    page = (
        factories.client_of(scene.alice.user)
        .get(f"/commitment/signature/?version={draft.pk}")
        .content.decode()
    )
    assert "(new: </span>6<span" in page and "1 passage of the text differs" in page
