"""The commands that work with git: what they print, what they leave behind, and how they end."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from store import codec
from store.codec import fields_of
from store.loading import load
from store.meetings.meeting import Approval
from store.merge import Conflict, Merged, merge
from store.model import FORMAT, Milestone, Status
from store.open_conflicts import with_questions
from tests.git.repositories import APRIL, ECONOMY, LEADERS, MAY, NAME, REGISTER, ROOMS, Clone, with_area
from tui.cli.exit_codes import ExitCode

DAY = ("--idag", "2018-03-01")


@pytest.fixture
def year(tmp_path, monkeypatch):
    """A register with two versions and a frozen sammanträde, in the folder we stand in."""
    clone = Clone.new(tmp_path / "år", "Anna", register=None)
    clone.commit(REGISTER, "Första", "2018-01-10T08:00:00+01:00")
    clone.git("tag", "-a", "-m", "x", "namndkoll/2018-01-24", moment="2018-01-24T12:00:00+01:00")
    clone.commit(with_area(ECONOMY, status="klart"), "Klart", "2018-02-21T12:00:00+01:00")
    monkeypatch.chdir(clone.folder)
    return clone


@pytest.fixture
def asked(year):
    """The same with two open questions in it."""
    ours, theirs = (
        with_area(ECONOMY, group="A", progress=("Vårt.",)),
        with_area(ECONOMY, group="B", progress=("Deras.",)),
    )
    year.write(with_questions(merge(REGISTER, ours, theirs)))
    return year


class TestAndringar:
    def test_the_log_is_told_newest_first_with_what_is_not_saved_before_it(self, run, year):
        year.write(with_area(LEADERS, year.content(), responsible="Chef"))
        answer = run("andringar", "--sedan", "forra", *DAY)
        assert answer.out.splitlines() == [
            "Inte sparat i git än",
            "  Ledarskap: Ansvarig: ”Rektor” → ”Chef”.",
            "",
            "2018-02-21 12:00  Anna  Klart",
            "  Stöd i ekonomi: pågår → klart.",
            "",
        ]
        assert answer.err == "Sedan sammanträdet 24 jan 2018: 1 version: 1 klart.\n"
        assert answer.code == ExitCode.FINE

    def test_both_ends_one_area_and_the_sum_can_be_asked_for(self, run, year):
        between = run("andringar", "--sedan", "2018-01-24", "--till", "2018-02-20", *DAY)
        assert (between.out, between.err) == ("", "Inget är ändrat.\n")
        area = run("andringar", "--omrade", "stöd", "--till", "HEAD", *DAY)
        assert area.out.count("Stöd i ekonomi") == 2
        assert "Lokaler" not in area.out
        no_day = run("andringar", "--sedan", "2018-13-01", *DAY)
        assert (no_day.code, no_day.out) == (ExitCode.ERROR, "")
        assert "varken datum" in no_day.err
        total = run("andringar", "--sedan", "2018-01-01", "--samlat", *DAY)
        assert "Stöd i ekonomi: nytt område, klart 31 mar 2018." in total.out

    def test_a_gone_area_can_be_asked_for_by_its_id(self, run, year):
        year.commit(year.content().replace(areas={ROOMS: REGISTER.areas[ROOMS]}), "Bort")
        assert "Stöd i ekonomi: området borttaget." in run("andringar", "--omrade", ECONOMY).out

    def test_json_holds_every_change_and_the_sum(self, run, year):
        document = json.loads(run("andringar", "--json", "--sedan", "forra", *DAY).out)
        assert list(document) == ["schema", "sedan", "till", "summa", "versioner"]
        assert document["summa"]["klara"] == [ECONOMY]
        (version,) = document["versioner"]
        assert list(version) == ["version", "av", "när", "ämne", "fel", "ändringar"]
        (change,) = version["ändringar"]
        assert change == {
            "vad": "ändrad",
            "tabell": "områden",
            "post": ECONOMY,
            "namn": "Stöd i ekonomi",
            "fält": ["status"],
            "före": "pågår",
            "efter": "klart",
            "text": "pågår → klart",
        }

    def test_a_damaged_register_has_its_history_all_the_same(self, run, year):
        year.path.write_bytes(b"<<<<<<< HEAD\n" + year.path.read_bytes())
        answer = run("andringar", *DAY)
        assert "pågår → klart" in answer.out
        assert "konfliktmarkör" in answer.err

    def test_the_log_ends_with_the_register_as_it_stood_then(self, run, year):
        assert run("andringar", "--per", "forra").out == run("andringar", "--till", "forra").out
        assert run("--per", "forra", "andringar").out == run("andringar", "--per", "forra").out
        assert run("andringar", "--per", "forra").out != run("andringar").out

    @pytest.mark.parametrize("line", [("spara",), ("synka",), ("doktor",), ("importera", "plan.txt")])
    def test_what_is_about_today_says_that_it_cannot_go_back(self, run, year, line):
        answer = run(*line, "--per", "forra")
        assert (answer.code, answer.out) == (ExitCode.WRONG_USE, "")
        assert "gäller registret som det är nu" in answer.err

    def test_without_history_and_without_a_repository_it_is_one_sentence(self, run, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        Path(NAME).write_bytes(codec.encode(REGISTER))
        answer = run("andringar", NAME)
        assert (answer.code, answer.out) == (ExitCode.ERROR, "")
        assert "git-förråd" in answer.err
        Clone(tmp_path).git("init", "--quiet")
        assert "inga versioner i git" in run("andringar", NAME).err


class TestPer:
    @pytest.mark.parametrize(
        "line", [("lista",), ("visa", ECONOMY), ("kontrollera",), ("exportera", "ut.md")], ids=" ".join
    )
    def test_a_register_is_shown_and_judged_as_it_stood_then(self, run, year, line):
        answer = run(line[0], NAME, *line[1:], "--per", "2018-01-24", *(["--json"] if line[0] != "exportera" else []))
        if line[0] == "exportera":
            assert "# Återrapport 24 januari 2018" in Path("ut.md").read_text(encoding="utf-8")
            return
        document = json.loads(answer.out)
        assert document["idag"] == "2018-01-24"
        area = next((area for area in document["områden"] if area["id"] == ECONOMY), {"läge": "i fas"})
        assert area["läge"] in {"i fas", "snart"}

    def test_another_today_can_be_given_beside_it(self, run, year):
        areas = json.loads(run("lista", "--json", "--per", "2018-01-24", "--idag", "2018-04-10").out)["områden"]
        assert {area["läge"] for area in areas} == {"försenad"}

    def test_a_moment_that_is_none_is_said_and_nothing_printed(self, run, year):
        answer = run("lista", "--per", "2017-01-01")
        assert (answer.code, answer.out) == (ExitCode.ERROR, "")
        assert "Historiken börjar" in answer.err


class TestSpara:
    def test_a_version_is_saved_and_told(self, run, year):
        year.write(with_area(LEADERS, year.content(), responsible="Chef"))
        answer = run("spara", "--sammantrade", "2018-02-28")
        assert answer.out == "Ledarskap: Ansvarig: ”Rektor” → ”Chef”.\n"
        assert "som version" in answer.err
        assert "Sammanträdet 2018-02-28 är fryst" in answer.err
        assert run("spara").err == "Inget är ändrat sedan den senaste versionen; inget att spara.\n"

    def test_what_git_is_told_goes_with_the_register_and_is_said(self, run, here):
        clone = Clone(here)
        clone.git("init", "--quiet")
        clone.introduce()
        run("ny", NAME, "--namnd", "Nämnden")
        assert "Med i versionen är .gitattributes och .gitignore" in run("spara", NAME).err
        assert clone.git("status", "--porcelain") == ""
        with (here / ".gitattributes").open("a") as file:
            file.write("*.png binary\n")
        (here / "b.json").write_bytes((here / NAME).read_bytes())
        assert run("doktor", "b.json", "--laga").code == ExitCode.FINE
        assert ".gitattributes har också andra ändringar" in run("spara", "b.json").err

    def test_open_questions_are_refused(self, run, asked):
        answer = run("spara")
        assert (answer.code, answer.out) == (ExitCode.DAMAGED, "")
        assert "namndkoll konflikter" in answer.err


class TestSynka:
    def test_it_tells_what_came_and_what_went(self, run, year, tmp_path):
        year.git("clone", "--quiet", "--bare", year.folder, tmp_path / "plats.git")
        year.git("remote", "add", "origin", tmp_path / "plats.git")
        bo = Clone(tmp_path / "plats.git").clone(tmp_path / "bo", "Bo")
        bo.commit(with_area(ROOMS, bo.content(), group="B"))
        bo.git("push", "--quiet")
        year.write(with_area(LEADERS, year.content(), responsible="Chef"))
        answer = run("synka")
        assert answer.out == "Lokaler: Grupp: ”B”.\n"
        assert answer.err.endswith("Synkat: 1 post ändrad av andra, 2 versioner skickade.\n")
        run("spara", "--sammantrade", "2018-03-21")
        assert run("synka").err.endswith("Synkat: fryst sammanträde 2018-03-21 skickat.\n")
        year.git("tag", "--annotate", "--force", "-m", "x", "namndkoll/2018-03-21", "HEAD~1")
        assert "2018-03-21 är fryst på ett sätt här" in run("synka").err
        (tmp_path / "plats.git").rename(tmp_path / "borta.git")
        gone = run("synka")
        assert (gone.code, "allt är sparat här" in gone.err) == (ExitCode.ERROR, True)
        year.git("remote", "set-url", "origin", "git://127.0.0.1:9/nobody")
        offline = run("synka")
        assert (offline.code, "Allt är sparat här" in offline.err) == (ExitCode.FINE, True)


class TestKonflikter:
    @pytest.fixture
    def three_ways(self, here):
        ended = with_area(ECONOMY, status=Status.DONE)
        later = with_area(ECONOMY, milestones={"klart": Milestone(due=MAY)})
        return REGISTER, ended, later

    def test_questions_are_listed_with_their_answers(self, run, asked):
        answer = run("konflikter")
        assert answer.out.splitlines()[:4] == [
            "1. Stöd i ekonomi: grupp",
            "   före   inget",
            "   din    ”A”",
            "   deras  ”B”",
        ]
        assert answer.code == ExitCode.DAMAGED
        questions = json.loads(run("konflikter", "--json").out)["konflikter"]
        assert [(one["namn"], one["fält"], one["före"]) for one in questions] == [
            ("Stöd i ekonomi", ["grupp"], None),
            ("Stöd i ekonomi", ["processläge"], ["Arbetet pågår."]),
        ]

    def test_a_status_that_ended_while_a_date_was_moved_says_why_it_is_asked(self, run, three_ways):
        base, ours, theirs = three_ways
        Path("r.json").write_bytes(codec.encode(with_questions(merge(base, ours, theirs))))
        told = run("konflikter", "r.json").out
        assert "status (ena sidan har avslutat det, den andra har flyttat ett datum)" in told

    def test_answers_are_saved_one_by_one(self, run, asked):
        first = run("konflikter", "--valj", "1=deras")
        assert (first.code, first.err) == (ExitCode.DAMAGED, "1 fråga besvarad, 1 kvar.\n")
        second = run("konflikter", "--valj", "1=eget:Både vårt\noch deras.")
        assert second.code == ExitCode.FINE
        area = asked.content().areas[ECONOMY]
        assert (area.group, area.progress) == ("B", ("Både vårt", "och deras."))
        assert run("konflikter").err == "Inga frågor är öppna.\n"

    def test_all_can_be_answered_at_once_and_by_key(self, run, asked):
        run("konflikter", "--valj", "alla=deras", "--valj", f"områden/{ECONOMY}/grupp=fore")
        area = asked.content().areas[ECONOMY]
        assert (area.group, area.progress) == ("", ("Deras.",))

    def test_an_own_answer_to_a_tidsplan_is_read_and_its_dates_said(self, run, year):
        def promising(words, due):
            return with_area(ECONOMY, schedule=(words,), milestones={"klart": Milestone(due=due, words=words)})

        sides = promising("Klart april 2018.", APRIL), promising("Klart maj 2018.", MAY)
        year.write(with_questions(merge(REGISTER, *sides)))
        answer = run("konflikter", "--valj", "1=eget:Klart juni 2018.", *DAY)
        assert answer.out.splitlines() == [
            "Stöd i ekonomi: Tidsplan: ”Klart [april → juni] 2018.” Klart flyttat från 30 apr till 30 jun 2018."
        ]
        assert (answer.code, answer.err.partition(".")[0]) == (ExitCode.FINE, "3 frågor besvarade")
        assert year.content().areas[ECONOMY].milestones["klart"].words == "Klart juni 2018."

    def test_an_own_answer_is_of_the_kind_of_its_field(self, run, year):
        year.write(with_questions(merge(REGISTER, with_area(ECONOMY, order=30), with_area(ECONOMY, order=40))))
        answer = run("konflikter", "--valj", "1=eget: 35 ")
        assert (answer.code, answer.err.partition(".")[0]) == (ExitCode.FINE, "1 fråga besvarad")
        assert year.content().areas[ECONOMY].order == 35

    def test_no_words_are_an_answer_where_a_field_holds_more_than_words(self, run, year):
        approvals = [(Approval(day=MAY, role=role),) for role in ("chef", "nämnd")]
        asked = Conflict(
            table="områden",
            record=ECONOMY,
            field=("granskningar",),
            ours=[fields_of(each) for each in approvals[0]],
            theirs=[fields_of(each) for each in approvals[1]],
        )
        year.write(with_questions(Merged(content=REGISTER, conflicts=(asked,))))
        answer = run("konflikter", "--valj", "1=eget:chef")
        assert answer.code == ExitCode.WRONG_USE
        assert "är inget svar" in answer.err

    @pytest.mark.parametrize("word", ["3=din", "0=din", "1", "1=hennes", "x=din", "", "=din", "²=din"])
    def test_what_is_no_answer_is_refused_and_nothing_saved(self, run, asked, word):
        before = asked.path.read_bytes()
        answer = run("konflikter", "--valj", word)
        assert answer.code == ExitCode.WRONG_USE
        assert asked.path.read_bytes() == before

    @pytest.mark.parametrize(
        "line",
        [
            ("lista", "--json"),
            ("lista", "--csv"),
            ("kontrollera",),
            ("exportera", NAME, "ut.md"),
            ("visa", ECONOMY, "--json"),
        ],
    )
    def test_what_is_handed_on_is_refused_while_questions_are_open(self, run, asked, line):
        answer = run(*line)
        assert (answer.code, answer.out) == (ExitCode.DAMAGED, "")
        assert "två svar" in answer.err

    @pytest.mark.parametrize("line", [("lista",), ("visa", ECONOMY), ()])
    def test_what_is_only_shown_is_shown_and_says_so(self, run, asked, line):
        answer = run(*line)
        assert "Stöd i ekonomi" in answer.out
        assert answer.code == ExitCode.DAMAGED
        assert "två svar" in answer.err


class TestGitSammanfoga:
    @pytest.fixture
    def three(self, here):
        def write(base, ours, theirs):
            for name, content in (("O", base), ("A", ours), ("B", theirs)):
                (here / name).write_bytes(content if isinstance(content, bytes) else codec.encode(content))
            return "O", "A", "B"

        return write

    def test_a_clean_merge_is_written_over_ours_and_said(self, run, three):
        answer = run(
            "git-sammanfoga", *three(REGISTER, with_area(ECONOMY, group="A"), with_area(ROOMS, group="B")), NAME
        )
        assert (answer.code, answer.out, answer.err) == (0, "sammanfogad\n", "")
        assert load(Path("A"), Path("A").read_bytes()) == with_area(ROOMS, with_area(ECONOMY, group="A"), group="B")

    def test_a_newer_format_is_taken_whole_but_never_brought_together(self, run, three):
        newer = REGISTER.replace(heading=REGISTER.heading.replace(format=FORMAT + 1))
        theirs = with_area(ROOMS, newer, group="B")
        answer = run("git-sammanfoga", *three(REGISTER, with_area(ECONOMY, group="A"), theirs))
        assert (answer.code, answer.out) == (ExitCode.ERROR, "")
        assert "nyare Nämndkoll" in answer.err
        assert Path("A").read_bytes() == codec.encode(with_area(ECONOMY, group="A"))
        assert run("git-sammanfoga", *three(REGISTER, REGISTER, theirs)).code == ExitCode.FINE
        assert Path("A").read_bytes() == codec.encode(theirs)

    def test_a_conflict_ends_with_1_and_a_whole_register(self, run, three):
        answer = run("git-sammanfoga", *three(REGISTER, with_area(ECONOMY, group="A"), with_area(ECONOMY, group="B")))
        assert (answer.code, answer.out) == (1, "konflikt\n")
        assert list(load(Path("A"), Path("A").read_bytes()).conflicts) == [f"områden/{ECONOMY}/grupp"]

    @pytest.mark.parametrize("bad", [0, 1, 2])
    def test_what_is_no_register_is_refused_and_ours_stands(self, run, three, bad):
        sides = [REGISTER, with_area(ECONOMY, group="A"), with_area(ECONOMY, group="B")]
        sides[bad] = b"{"
        words = three(*sides)
        before = Path("A").read_bytes()
        answer = run("git-sammanfoga", *words, NAME)
        assert (answer.code, answer.out) == (ExitCode.DAMAGED, "")
        assert Path("A").read_bytes() == before


class TestGitText:
    def test_a_register_is_text_and_what_is_none_is_shown_as_it_is(self, run, here):
        (here / "r.json").write_bytes(codec.encode(with_area(ECONOMY, responsible="\x1b[31m")))
        text = run("git-text", "r.json").out
        assert f"Stöd i ekonomi ({ECONOMY})\n" in text
        assert "\x1b" not in text
        (here / "r.json").write_bytes("{\n  halvt å\x1b".encode())
        broken = run("git-text", "r.json")
        assert broken.code == ExitCode.FINE
        assert broken.out.startswith("{\n  halvt å")
        assert "\x1b" not in broken.out


class TestDoktor:
    def test_drivers_that_a_clone_lacks_are_told_and_registered(self, run, year):
        answer = run("doktor")
        assert "följer inte med en klon" in answer.out
        assert answer.code == ExitCode.ERROR
        run("doktor", "--laga")
        assert year.git("config", "merge.namndkoll.driver").count("git-sammanfoga") == 1
        assert "Git visar och lägger ihop registret fält för fält." in run("doktor").out

    def test_what_git_is_told_only_here_is_noticed_until_it_is_saved(self, run, year):
        run("doktor", "--laga")
        answer = run("doktor")
        assert "och finns bara här: ”namndkoll spara” tar med" in answer.out
        assert answer.code == ExitCode.ERROR
        run("spara")
        assert run("doktor").code == ExitCode.FINE

    def test_git_s_lines_are_written_where_a_linked_register_really_lies(self, run, year, tmp_path):
        (tmp_path / "skrivbord.json").symlink_to(year.path)
        run("doktor", tmp_path / "skrivbord.json", "--laga")
        assert (year.folder / ".gitattributes").read_text().startswith(f"{NAME} diff=namndkoll")
        assert not (tmp_path / ".gitattributes").exists()

    def test_a_merge_by_lines_is_healed(self, run, year, tmp_path):
        bo = year.clone(tmp_path / "bo", "Bo")
        bo.commit(with_area(ECONOMY, bo.content(), order=15))
        year.commit(with_area(ECONOMY, year.content(), title="Stöd"))
        year.git("pull", "--quiet", "--no-rebase", bo.folder, "main", check=False)
        assert run("doktor").code == ExitCode.DAMAGED
        answer = run("doktor", "--laga")
        assert "ihoplagda fält för fält" in answer.out
        assert answer.code != ExitCode.DAMAGED
        assert (year.content().areas[ECONOMY].order, year.content().areas[ECONOMY].title) == (15, "Stöd")

    def test_a_side_git_dropped_is_noticed(self, run, year, tmp_path):
        bo = year.clone(tmp_path / "bo", "Bo")
        (year.folder / ".git/info").mkdir(exist_ok=True)
        (year.folder / ".git/info/attributes").write_text(f"{NAME} merge=namndkoll\n")
        bo.commit(with_area(ECONOMY, bo.content(), group="B"))
        year.commit(with_area(ECONOMY, year.content(), group="A"))
        year.git("config", "merge.namndkoll.driver", "false")
        year.git("pull", "--quiet", "--no-rebase", bo.folder, "main", check=False)
        answer = run("doktor")
        assert (answer.code, "bara den ena sidan" in answer.out) == (ExitCode.DAMAGED, True)
        assert "1 fråga är kvar" in run("doktor", "--laga").out

    def test_markers_in_a_file_that_came_by_mail_are_healed_without_git(self, run, year, here, tmp_path):
        bo = year.clone(tmp_path / "bo", "Bo")
        bo.commit(with_area(ECONOMY, bo.content(), order=15))
        year.commit(with_area(ECONOMY, year.content(), title="Stöd"))
        year.git("-c", "merge.conflictStyle=diff3", "pull", "--quiet", "--no-rebase", bo.folder, "main", check=False)
        mailed = tmp_path / "brev"
        mailed.mkdir()
        (mailed / "r.json").write_bytes(year.path.read_bytes())
        assert run("doktor", mailed / "r.json").code == ExitCode.DAMAGED
        assert "ihoplagda fält för fält" in run("doktor", mailed / "r.json", "--laga").out
        healed = load(mailed / "r.json", (mailed / "r.json").read_bytes())
        assert (healed.areas[ECONOMY].order, healed.areas[ECONOMY].title, healed.conflicts) == (15, "Stöd", {})

    def test_when_the_other_side_is_broken_the_own_is_put_back_and_said(self, run, year, tmp_path):
        bo = year.clone(tmp_path / "bo", "Bo")
        bo.commit(b'{\n  "register": {\n')
        year.commit(with_area(ECONOMY, year.content(), title="Stöd"))
        mine = year.content()
        year.git("pull", "--quiet", "--no-rebase", bo.folder, "main", check=False)
        answer = run("doktor", "--laga")
        assert "andra sidan är inget helt register" in answer.out
        assert (answer.code, year.content()) == (ExitCode.DAMAGED, mine)
        assert run("lista").code == ExitCode.FINE

    def test_open_questions_are_told(self, run, asked):
        answer = run("doktor")
        assert (answer.code, "två svar" in answer.out) == (ExitCode.DAMAGED, True)


class TestNy:
    def test_a_new_register_in_a_repository_teaches_git_its_drivers(self, run, here):
        Clone(here).git("init", "--quiet")
        assert run("ny", NAME, "--namnd", "Nämnden").code == ExitCode.FINE
        assert "git-sammanfoga" in Clone(here).git("config", "merge.namndkoll.driver")

    def test_without_git_on_the_machine_a_register_is_made_all_the_same(self, run, here, monkeypatch):
        Clone(here).git("init", "--quiet")
        monkeypatch.setenv("PATH", os.devnull)
        answer = run("ny", NAME)
        assert (answer.code, (here / NAME).exists()) == (ExitCode.FINE, True)
        assert "git är inte installerat" in answer.err


def test_a_moved_date_reads_as_a_sentence(run, year):
    from store.rereading import move

    stone = REGISTER.areas[LEADERS].milestones["klart"]
    moved = {"klart": move(stone, APRIL, APRIL, "konsultutredning")}
    year.write(with_area(LEADERS, year.content(), milestones=moved))
    assert "Ledarskap: Klart flyttat från 31 mar till 30 apr 2018 (konsultutredning)." in run("andringar").out
