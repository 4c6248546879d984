import re
import runpy
import shutil
import sys

import pytest
from jinja2 import TemplateSyntaxError

from core.authoring import catalogues
from core.authoring.catalogues import ROOT, Problem, check, update
from tests.core.authoring.guide_example import FOR_GROUP
from tests.core.authoring.practice_example import write_practice

SCREEN = """
def screen(t, n):
    t.text("Save")
    t.text("Hello {name}", name="Test Teun")
    t.plural("{n} note", "{n} notes", n)
"""
FOR_WORKERS = """
[texts]
scale = ["Save", "Reload"]

[questions]
lists = []
guides = []
"""
TRANSLATIONS = {
    "Save": "Bewaar",
    "Hello {name}": "Dag {name}",
    "Reload": "Herlaad",
    "note": "één notitie",
    "notes": "{n} notities",
}


@pytest.fixture
def root(tmp_path):
    """A small project whose one screen, page and catalogues are right."""
    (tmp_path / "mobile" / "site").mkdir(parents=True)
    (tmp_path / "mobile" / "screen.py").write_text(SCREEN)
    (tmp_path / "mobile" / "site" / "page.html.j2").write_text('<p>{{ _("Reload") }}</p>')
    deck = tmp_path / "core" / "authoring"
    (deck / "cards").mkdir(parents=True)
    for name in ("sources", "slots"):
        shutil.copy(ROOT / "core" / "authoring" / f"{name}.toml", deck)
    card = (ROOT / "core" / "authoring" / "cards" / "schaalvraag.toml").read_text(encoding="utf-8")
    lonely = re.sub(r"^related = \[.*?\]\n", "", card, flags=re.DOTALL | re.MULTILINE)
    for name in ("glossary", "moments", "elsewhere", "situations", "leaflets", "decisions"):
        (deck / f"{name}.toml").touch()
    (deck / "cards" / "schaalvraag.toml").write_text(lonely, encoding="utf-8")
    write_practice(tmp_path / "core" / "practice")
    change(tmp_path / "core" / "practice" / "scenes.toml", "t99-proef", "schaalvraag")
    change(tmp_path / "core" / "practice" / "sets" / "waterlijn.toml", '"T07"', '"T24c"')
    shutil.copytree(ROOT / "locales" / "en", tmp_path / "locales" / "en")
    (tmp_path / "locales" / "nl").mkdir()
    (deck / "worker_texts.toml").write_text(FOR_WORKERS, encoding="utf-8")
    update(tmp_path)
    translated = screens(tmp_path).read_text(encoding="utf-8")
    for source, target in TRANSLATIONS.items():
        place = {"note": "msgstr[0]", "notes": "msgstr[1]"}.get(source, f'msgid "{source}"\nmsgstr')
        translated = translated.replace(f'{place} ""', f'{place} "{target}"')
    screens(tmp_path).write_text(translated, encoding="utf-8")
    empty = practice(tmp_path).read_text(encoding="utf-8")
    said = re.sub(r'(?<=\n)msgstr ""\n(?=\n|$)', 'msgstr "Said"\n', empty)
    practice(tmp_path).write_text(said, encoding="utf-8")
    return tmp_path


def screens(root):
    return root / "locales" / "nl" / "LC_MESSAGES" / "screens.po"


def cards(root):
    return root / "locales" / "en" / "LC_MESSAGES" / "cards.po"


def practice(root):
    return root / "locales" / "en" / "LC_MESSAGES" / "practice.po"


def change(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def kinds(root):
    return {(problem.kind, problem.text) for problem in check(root)}


def test_the_catalogues_of_this_project_are_complete():
    assert list(check(ROOT)) == []


def test_right_catalogues_have_no_problem(root):
    assert list(check(root)) == []


def test_update_changes_nothing_that_is_up_to_date(root):
    before = screens(root).read_bytes(), cards(root).read_bytes()

    update(root)

    assert (screens(root).read_bytes(), cards(root).read_bytes()) == before


def test_a_catalogue_names_files_but_no_lines_dates_or_tools(root):
    text = screens(root).read_text(encoding="utf-8")

    assert "#: mobile/screen.py\n" in text
    assert "#: mobile/site/page.html.j2\n" in text
    assert "Date" not in text
    assert "Babel" not in text


def test_texts_that_move_change_no_catalogue(root):
    before = screens(root).read_bytes()
    change(root / "mobile" / "screen.py", "def", '\n\ndef first(t):\n    t.text("Save")\n\n\ndef')

    update(root)

    assert screens(root).read_bytes() == before


def test_a_text_without_a_place_in_the_catalogue_is_missing(root):
    change(root / "mobile" / "screen.py", '"Save"', '"Keep"')

    assert ("missing", "Keep") in kinds(root)


def test_a_text_of_a_template_is_found_too(root):
    change(root / "mobile" / "site" / "page.html.j2", "Reload", "Again")

    assert ("missing", "Again") in kinds(root)


def test_a_broken_template_is_an_error_and_not_a_page_without_texts(root):
    change(root / "mobile" / "site" / "page.html.j2", "}}", "")

    with pytest.raises(TemplateSyntaxError):
        list(check(root))


def test_a_changed_card_misses_its_translation(root):
    card = root / "core" / "authoring" / "cards" / "schaalvraag.toml"
    change(card, '"De schaalvraag"', '"De ladder"')

    assert ("missing", "schaalvraag.title: De ladder") in kinds(root)
    assert ("obsolete", "schaalvraag.title: De schaalvraag") in kinds(root)


def test_a_text_of_a_guide_without_a_translation_is_named_by_its_guide_and_field(root):
    guides = root / "core" / "talks" / "guides"
    guides.mkdir(parents=True)
    text = FOR_GROUP.replace("T09", "T24c").replace(
        '"t99-proef", "t98-proef", "t97-proef"', '"schaalvraag", "schaalvraag-b", "schaalvraag-c"'
    )
    (guides / "g10-weekstart.toml").write_text(text, encoding="utf-8")
    for letter in "bc":
        cards_folder = root / "core" / "authoring" / "cards"
        shutil.copy(cards_folder / "schaalvraag.toml", cards_folder / f"schaalvraag-{letter}.toml")

    found = kinds(root)

    assert ("missing", "talks/g10-weekstart.title: Weekstart") in found
    assert ("missing", "talks/g10-weekstart.steps: Zoek iemand naast je") in found


def test_a_translation_has_as_many_slots_as_its_source(root):
    change(cards(root), 'msgid "De schaalvraag"\nmsgstr "', 'msgid "De schaalvraag"\nmsgstr "[name] ')

    assert kinds(root) == {("slots", "schaalvraag.title: De schaalvraag")}


def test_a_missing_catalogue_misses_every_text_and_is_not_made_by_looking(root):
    screens(root).unlink()

    assert ("missing", "Save") in kinds(root)
    assert not screens(root).exists()


def test_a_text_that_no_screen_has_is_obsolete(root):
    change(root / "mobile" / "screen.py", 't.text("Save")', "pass")

    assert ("obsolete", "Save") in kinds(root)


def test_an_obsolete_text_kept_as_a_remark_is_obsolete_too(root):
    with screens(root).open("a", encoding="utf-8") as file:
        file.write('\n#~ msgid "Old"\n#~ msgstr "Oud"\n')

    assert ("obsolete", "Old") in kinds(root)


def test_an_empty_translation_is_found(root):
    change(screens(root), '"Bewaar"', '""')

    assert kinds(root) == {("empty", "Save")}


def test_an_empty_form_of_a_plural_is_found(root):
    change(screens(root), '"{n} notities"', '""')

    assert kinds(root) == {("empty", "{n} note")}


def test_a_fuzzy_translation_is_found(root):
    change(screens(root), 'msgid "Save"', '#, fuzzy\nmsgid "Save"')

    assert ("fuzzy", "Save") in kinds(root)


@pytest.mark.parametrize("broken", ["Dag", "Dag {naam}", "Dag {name} {n}", "Dag {name", "Dag {}"])
def test_a_translation_has_exactly_the_placeholders_of_its_source(root, broken):
    change(screens(root), '"Dag {name}"', f'"{broken}"')

    assert kinds(root) == {("placeholders", "Hello {name}")}


def test_only_the_form_for_one_may_leave_out_the_number(root):
    change(screens(root), '"{n} notities"', '"notities"')

    assert kinds(root) == {("placeholders", "{n} note")}


def test_a_file_that_is_no_catalogue_is_named(root):
    screens(root).write_text("Bewaar\n")

    assert [problem.kind for problem in check(root)] == ["not a catalogue"]


def test_a_catalogue_written_by_another_tool_is_not_up_to_date(root):
    language = '"Language: nl\\n"\n'
    change(screens(root), language, language + '"POT-Creation-Date: 2026-11-21 12:00+0100\\n"\n')

    assert kinds(root) == {("not as update writes it", "")}


def test_update_keeps_what_is_translated_and_leaves_new_texts_empty(root):
    change(root / "mobile" / "screen.py", '"Hello {name}"', '"Hi {name}"')

    update(root)

    text = screens(root).read_text(encoding="utf-8")
    assert 'msgstr "Bewaar"' in text
    assert "fuzzy" not in text
    assert "Dag" not in text
    assert kinds(root) == {("empty", "Hi {name}")}


def test_a_problem_says_file_kind_and_text_in_one_line():
    assert str(Problem("nl.po", "empty", "Save")) == "nl.po: empty: Save"
    assert str(Problem("nl.po", "not a catalogue")) == "nl.po: not a catalogue"


def test_the_command_line_prints_problems_and_fails(root, monkeypatch, capsys):
    monkeypatch.setattr(catalogues, "ROOT", root)
    change(screens(root), '"Bewaar"', '""')

    assert catalogues.main(["check"]) == 1
    assert capsys.readouterr().out == "locales/nl/LC_MESSAGES/screens.po: empty: Save\n"


def test_the_command_line_updates(root, monkeypatch):
    monkeypatch.setattr(catalogues, "ROOT", root)
    screens(root).unlink()

    assert catalogues.main(["update"]) == 0
    assert screens(root).exists()
    assert catalogues.main(["check"]) == 1


def test_the_command_line_is_quiet_when_all_is_well(root, monkeypatch, capsys):
    monkeypatch.setattr(catalogues, "ROOT", root)

    assert catalogues.main(["check"]) == 0
    assert capsys.readouterr().out == ""


def test_the_command_line_says_what_it_can_do(capsys):
    assert catalogues.main([]) == 2
    assert "update | check" in capsys.readouterr().err


def test_it_runs_as_a_command(monkeypatch):
    monkeypatch.setattr("sys.argv", ["catalogues", "else"])
    monkeypatch.delitem(sys.modules, "core.authoring.catalogues")

    with pytest.raises(SystemExit, match="2"):
        runpy.run_module("core.authoring.catalogues", run_name="__main__")


def variant(root, *lines):
    path = root / "locales" / "nl_BE" / "LC_MESSAGES" / "screens.po"
    path.parent.mkdir(parents=True)
    path.write_text('msgid ""\nmsgstr ""\n\n' + "\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_variant_needs_only_the_texts_it_says_otherwise(root):
    path = variant(root, 'msgid "Save"', 'msgstr "Bewaar het"')
    update(root)
    assert list(check(root)) == []
    written = path.read_text(encoding="utf-8")
    assert "Bewaar het" in written
    assert "Hello" not in written


def test_a_text_of_a_variant_that_no_screen_has_is_obsolete(root):
    variant(root, 'msgid "Keep"', 'msgstr "Hou"')
    assert ("obsolete", "Keep") in kinds(root)


def test_a_text_of_a_variant_may_not_be_empty_or_name_other_values(root):
    variant(root, 'msgid "Save"', 'msgstr ""', "", 'msgid "Hello {name}"', 'msgstr "Dag {naam}"')
    assert kinds(root) >= {("empty", "Save"), ("placeholders", "Hello {name}")}


def for_workers(root, said=(("Save", "احفظ"), ("Reload", "حدّث"))):
    path = root / "locales" / "ar" / "LC_MESSAGES" / "worker.po"
    path.parent.mkdir(parents=True)
    update(root)
    text = path.read_text(encoding="utf-8")
    for source, target in said:
        text = text.replace(f'msgid "{source}"\nmsgstr ""', f'msgid "{source}"\nmsgstr "{target}"')
    path.write_text(text, encoding="utf-8")
    return path


def test_a_language_of_workers_has_only_the_listed_texts_each_with_its_dutch(root):
    text = for_workers(root).read_text(encoding="utf-8")

    assert list(check(root)) == []
    assert '#. Nederlands: Bewaar\n#: mobile/screen.py\nmsgid "Save"\nmsgstr "احفظ"\n' in text
    assert "Hello" not in text
    assert [path.name for path in (root / "locales" / "ar").rglob("*.po")] == ["worker.po"]


def test_a_text_for_workers_needs_a_translation_in_each_of_their_languages(root):
    for_workers(root, said=[("Save", "احفظ")])

    assert kinds(root) == {("empty", "Reload")}


def test_a_file_for_workers_may_wait_for_who_signs_it_and_keeps_the_name(root):
    path = for_workers(root)
    change(path, 'msgid "Checked by"\nmsgstr ""', 'msgid "Checked by"\nmsgstr "Semira"')

    update(root)

    assert 'msgid "Checked by"\nmsgstr "Semira"' in path.read_text(encoding="utf-8")
    assert list(check(root)) == []


def test_the_remarks_at_the_head_of_a_file_stay(root):
    path = for_workers(root)
    path.write_text("# One word\n# for each.\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert list(check(root)) == []

    update(root)

    assert path.read_text(encoding="utf-8").startswith('# One word\n# for each.\nmsgid ""\n')


def test_a_dutch_text_that_changes_shows_in_the_files_for_workers(root):
    for_workers(root)
    change(screens(root), '"Bewaar"', '"Bewaar het"')

    assert kinds(root) == {("not as update writes it", "")}


def test_a_text_that_no_screen_has_cannot_be_for_workers(root):
    change(root / "core" / "authoring" / "worker_texts.toml", '"Save"', '"Keep"')
    text = for_workers(root, said=[("Reload", "حدّث")]).read_text(encoding="utf-8")

    assert kinds(root) == {("nowhere", "Keep")}
    assert "Save" not in text
    assert "Keep" not in text


@pytest.mark.parametrize("kind", ["lists", "guides"])
def test_a_list_or_guide_that_is_gone_cannot_be_for_workers(root, kind):
    change(root / "core" / "authoring" / "worker_texts.toml", f"{kind} = []", f'{kind} = ["z99"]')
    for_workers(root)

    assert kinds(root) == {("nowhere", "z99")}
