"""The list of områden as its user meets it: moving, sorting, resizing, clicking."""

from __future__ import annotations

import pytest
from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.content import Content
from textual.scrollbar import ScrollBar

from tui.presentation.rows import Density, KeyedRows, Line, Tone
from tui.widgets.area_list import AreaList

HEADINGS = ("Rekommendationer", "Möjliga områden")


class CountingPainter:
    """Paints a row as its key and remembers which rows it was asked for."""

    def __init__(self, keys: list[str], texts: dict[str, str] | None = None) -> None:
        self.keys = keys
        self.texts = texts or {}
        self.painted: list[int] = []

    def header(self, width: int) -> Line:
        return [("Utvecklingsområde", Tone.HEADER)]

    def paint(self, index: int, width: int, density: Density) -> list[Line]:
        self.painted.append(index)
        key = self.keys[index]
        first: Line = [(self.texts.get(key, key), Tone.HEADING if key in HEADINGS else Tone.LATE)]
        if density is Density.FULL:
            return [first, *[[(f"  {key} rad {n}", Tone.MUTED)] for n in range(index % 9)]]
        return [first, [("  andra raden", Tone.MUTED)], [("  tredje raden", Tone.MUTED)]]


class ListApp(App[None]):
    """An app that is nothing but the list, and notes what it tells."""

    def __init__(self, keys: list[str], texts: dict[str, str] | None = None) -> None:
        super().__init__()
        self.keys = keys
        self.painter = CountingPainter(keys, texts)
        self.told: list[tuple[str, str | None]] = []

    def compose(self) -> ComposeResult:
        yield AreaList(self.painter)

    def on_mount(self) -> None:
        self.show(self.keys)

    def show(self, keys: list[str], keep: str | None = None) -> None:
        self.painter.keys = keys
        headings = [place for place, key in enumerate(keys) if key in HEADINGS]
        self.list.set_rows(KeyedRows(keys, headings), keep=keep)

    @property
    def list(self) -> AreaList:
        return self.query_one(AreaList)

    def on_area_list_highlighted(self, message: AreaList.Highlighted) -> None:
        self.told.append(("highlighted", message.key))

    def on_area_list_opened(self, message: AreaList.Opened) -> None:
        self.told.append(("opened", message.key))

    def screen_lines(self) -> list[str]:
        return [strip.text.rstrip() for strip in self.list.draw(0, self.list.size.height)]

    def highlighted_line(self) -> int:
        """The line of the screen the sign of the highlight stands on."""
        return next(y for y, line in enumerate(self.screen_lines()) if line.startswith("▌"))


def numbered(count: int) -> list[str]:
    return [f"område {number}" for number in range(count)]


def grouped() -> list[str]:
    return ["Rekommendationer", "a", "b", "Möjliga områden", "c", "d"]


async def test_the_first_row_that_is_no_heading_is_highlighted_from_the_start():
    async with ListApp(grouped()).run_test() as pilot:
        assert pilot.app.list.highlighted == "a"
        assert pilot.app.told == [("highlighted", "a")]
        assert pilot.app.screen_lines()[:4] == ["  Utvecklingsområde", "  Rekommendationer", "▌ a", "  b"]


@pytest.mark.parametrize(
    ("keys", "highlighted"),
    [
        (["down"], "b"),
        (["j", "j"], "c"),
        (["down", "down", "up"], "b"),
        (["j", "j", "k", "k"], "a"),
        (["up"], "a"),
        (["end"], "d"),
        (["end", "down"], "d"),
        (["end", "home"], "a"),
        (["pagedown"], "d"),
        (["pagedown", "pageup"], "a"),
    ],
)
async def test_keys_move_the_highlight_past_headings_and_stop_at_the_ends(keys, highlighted):
    async with ListApp(grouped()).run_test() as pilot:
        await pilot.press(*keys)
        assert pilot.app.list.highlighted == highlighted


async def test_every_move_is_told_once_and_a_key_at_the_end_tells_nothing():
    async with ListApp(grouped()).run_test() as pilot:
        await pilot.press("down", "end", "down", "enter")
        told = [("highlighted", "a"), ("highlighted", "b"), ("highlighted", "d"), ("opened", "d")]
        assert pilot.app.told == told


async def test_moving_down_scrolls_no_more_than_it_must_and_back_up_shows_the_heading_again():
    async with ListApp(["Rekommendationer", *numbered(100)]).run_test(size=(40, 10)) as pilot:
        await pilot.press(*["down"] * 20)
        assert pilot.app.screen_lines()[-1] == "▌ område 20"
        await pilot.press(*["up"] * 20)
        assert pilot.app.screen_lines()[:3] == ["  Utvecklingsområde", "  Rekommendationer", "▌ område 0"]


async def test_a_page_down_moves_by_what_the_screen_shows():
    async with ListApp(numbered(100)).run_test(size=(40, 10)) as pilot:
        await pilot.press("pagedown")
        assert pilot.app.list.highlighted == "område 9"
        await pilot.press("pagedown", "pageup")
        assert pilot.app.list.highlighted == "område 9"


async def test_the_highlight_follows_its_row_when_the_order_changes():
    async with ListApp(numbered(100)).run_test(size=(40, 10)) as pilot:
        await pilot.press("down", "down", "down")
        before = pilot.app.highlighted_line()
        pilot.app.show([f"område {number}" for number in range(99, -1, -1)])
        await pilot.pause()
        assert pilot.app.list.highlighted == "område 3"
        assert pilot.app.screen_lines()[pilot.app.highlighted_line()] == "▌ område 3"
        pilot.app.show(numbered(100))
        await pilot.pause()
        assert pilot.app.list.highlighted == "område 3"
        assert pilot.app.highlighted_line() == before


async def test_a_refresh_with_the_same_rows_moves_nothing_and_tells_nothing():
    async with ListApp(numbered(100)).run_test(size=(40, 10)) as pilot:
        pilot.app.list.highlight("område 30")
        await pilot.press(*["up"] * 4)
        before, told = pilot.app.screen_lines(), len(pilot.app.told)
        pilot.app.show(numbered(100))
        await pilot.pause()
        assert pilot.app.screen_lines() == before
        assert len(pilot.app.told) == told


async def test_when_the_highlighted_row_is_filtered_away_the_next_in_its_place_is_highlighted():
    async with ListApp(numbered(10)).run_test() as pilot:
        await pilot.press("down", "down")
        pilot.app.show([key for key in numbered(10) if key != "område 2"])
        await pilot.pause()
        assert pilot.app.list.highlighted == "område 3"
        assert pilot.app.told[-1] == ("highlighted", "område 3")


async def test_a_named_row_can_be_highlighted_with_new_rows_and_among_those_shown():
    async with ListApp(numbered(100)).run_test(size=(40, 10)) as pilot:
        pilot.app.show(numbered(100), keep="område 50")
        await pilot.pause()
        assert pilot.app.list.highlighted == "område 50"
        assert "▌ område 50" in pilot.app.screen_lines()
        assert pilot.app.list.highlight("område 7")
        assert not pilot.app.list.highlight("finns inte")
        assert pilot.app.list.highlighted == "område 7"


async def test_only_rows_on_the_screen_are_painted_whatever_the_length_of_the_list():
    async with ListApp(numbered(100_000)).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert len(pilot.app.painter.painted) <= 2 * 23
        pilot.app.painter.painted.clear()
        await pilot.press("down")
        assert len(pilot.app.painter.painted) <= 2
        pilot.app.painter.painted.clear()
        await pilot.press("end")
        assert len(pilot.app.painter.painted) <= 2 * 23
        assert pilot.app.screen_lines()[-1] == "▌ område 99999"


async def test_in_full_density_only_rows_near_the_screen_are_measured_and_painted():
    async with ListApp(numbered(100_000)).run_test(size=(80, 24)) as pilot:
        pilot.app.list.density = Density.FULL
        await pilot.press("end")
        assert len(set(pilot.app.painter.painted)) < 400
        assert pilot.app.screen_lines()[-2:] == ["    område 99998 rad 7", "▌ område 99999"]


async def test_moving_through_full_density_shows_the_whole_highlighted_row_each_time():
    async with ListApp(numbered(60)).run_test(size=(80, 24)) as pilot:
        pilot.app.list.density = Density.FULL
        await pilot.pause()
        for step in [1] * 40 + [60] + [-1] * 40:
            pilot.app.list.action_move(step)
            number = int(pilot.app.list.highlighted.split()[1])
            marked = [line for line in pilot.app.screen_lines() if line.startswith("▌")]
            assert len(marked) == 1 + number % 9


async def test_scrolling_up_into_rows_never_measured_shows_every_line_in_turn():
    """The rows above are estimated until they come near; what is on the screen must not jump when they are measured."""
    async with ListApp(numbered(200)).run_test(size=(80, 24)) as pilot:
        pilot.app.list.density = Density.FULL
        await pilot.press("end")
        await pilot.pause()
        while pilot.app.list.scroll_offset.y:
            before = pilot.app.screen_lines()[1:]
            pilot.app.list.scroll_relative(y=-1, animate=False)
            assert pilot.app.screen_lines()[2:] == before[:-1]
        assert pilot.app.screen_lines()[1] == "  område 0"


async def test_density_changes_the_lines_of_each_row_and_keeps_the_highlight_in_place():
    async with ListApp(["Rekommendationer", *numbered(100)]).run_test(size=(40, 13)) as pilot:
        pilot.app.list.highlight("område 50")
        pilot.app.list.density = Density.THREE_LINES
        await pilot.pause()
        marked = [line for line in pilot.app.screen_lines() if line.startswith("▌")]
        assert marked == ["▌ område 50", "▌   andra raden", "▌   tredje raden"]
        await pilot.press("home")
        assert pilot.app.screen_lines()[1:3] == ["  Rekommendationer", "▌ område 0"]


async def test_a_heading_takes_one_line_in_every_density():
    for density in Density:
        async with ListApp(grouped()).run_test() as pilot:
            pilot.app.list.density = density
            await pilot.pause()
            lines = pilot.app.screen_lines()
            assert lines[lines.index("  Rekommendationer") + 1].endswith(" a")


async def test_a_narrower_terminal_keeps_the_highlight_on_the_screen():
    async with ListApp(numbered(100)).run_test(size=(80, 40)) as pilot:
        pilot.app.list.highlight("område 30")
        await pilot.resize_terminal(30, 8)
        await pilot.pause()
        assert "▌ område 30" in pilot.app.screen_lines()
        assert all(
            strip.cell_length == Segment.get_line_length(list(strip)) == pilot.app.list.outer_size.width
            for strip in pilot.app.list.draw(0, 8)
        )


async def test_a_click_highlights_a_second_click_opens_and_a_click_on_a_heading_does_nothing():
    async with ListApp(grouped()).run_test() as pilot:
        await pilot.click(AreaList, offset=(5, 3))
        assert pilot.app.list.highlighted == "b"
        await pilot.click(AreaList, offset=(5, 4))
        assert pilot.app.list.highlighted == "b"
        await pilot.click(AreaList, offset=(5, 0))
        await pilot.click(AreaList, offset=(5, 12))
        assert pilot.app.told[-1] == ("highlighted", "b")
        await pilot.click(AreaList, offset=(5, 3))
        assert pilot.app.told[-1] == ("opened", "b")


async def test_a_click_in_a_scrolled_list_finds_the_row_under_the_pointer():
    async with ListApp(numbered(100)).run_test(size=(40, 10)) as pilot:
        await pilot.press("end")
        await pilot.click(AreaList, offset=(5, 4))
        assert pilot.app.screen_lines()[4] == f"▌ {pilot.app.list.highlighted}"


async def test_the_wheel_scrolls_the_rows_and_leaves_the_highlight_and_the_titles():
    async with ListApp(numbered(100)).run_test(size=(40, 10)) as pilot:
        await pilot._post_mouse_events([mouse_wheel()], AreaList, offset=(5, 5))
        assert pilot.app.list.scroll_offset.y > 0
        assert pilot.app.list.highlighted == "område 0"
        assert pilot.app.screen_lines()[0] == "  Utvecklingsområde"


def mouse_wheel():
    from textual.events import MouseScrollDown

    return MouseScrollDown


async def test_an_empty_list_shows_its_message_and_takes_every_key_calmly():
    async with ListApp([]).run_test() as pilot:
        pilot.app.list.empty = Content("Inget område passar [b]filtret[/b].")
        await pilot.press("down", "up", "pagedown", "pageup", "home", "end", "enter")
        await pilot.click(AreaList, offset=(3, 3))
        assert pilot.app.screen_lines()[0] == " Inget område passar [b]filtret[/b]."
        assert pilot.app.told == []


async def test_when_everything_is_filtered_away_the_highlight_is_none_and_comes_back_with_the_rows():
    async with ListApp(numbered(5)).run_test() as pilot:
        pilot.app.show([])
        await pilot.pause()
        assert pilot.app.told[-1] == ("highlighted", None)
        pilot.app.show(["Rekommendationer"])
        await pilot.pause()
        assert pilot.app.list.highlighted is None
        pilot.app.show(numbered(5))
        await pilot.pause()
        assert pilot.app.told[-1] == ("highlighted", "område 0")


async def test_text_of_a_row_is_neither_markup_nor_a_command_to_the_terminal():
    texts = {"a": "[red]a[/red]\x1b[31m\u202e\n[@click=app.quit]b"}
    async with ListApp(["a"], texts).run_test() as pilot:
        assert pilot.app.screen_lines()[1] == "▌ [red]a[/red]␛[31m⇄↵[@click=app.quit]b"


async def test_a_wide_character_is_never_cut_in_half():
    async with ListApp(["a"], {"a": "字" * 60}).run_test(size=(21, 5)) as pilot:
        (strip,) = pilot.app.list.draw(1, 1)
        assert strip.cell_length == Segment.get_line_length(list(strip)) == pilot.app.list.outer_size.width


async def test_the_highlighted_row_is_told_by_a_sign_and_by_style_both():
    async with ListApp(["a", "b"]).run_test() as pilot:
        marked, other = pilot.app.list.draw(1, 2)
        assert marked.text.startswith("▌")
        assert not other.text.startswith("▌")
        assert list(marked)[-1].style.bgcolor != list(other)[-1].style.bgcolor


async def test_another_theme_colours_the_rows_anew():
    async with ListApp(["a", "b"]).run_test() as pilot:
        before = list(pilot.app.list.draw(2, 1)[0])[1].style
        pilot.app.theme = "textual-light"
        await pilot.pause()
        assert list(pilot.app.list.draw(2, 1)[0])[1].style != before


def cells(strips) -> list[tuple[str, object, object, object]]:
    return [
        (segment.text, segment.style.color, segment.style.bgcolor, segment.style.meta)
        for strip in strips
        for segment in strip
    ]


@pytest.mark.parametrize("keys", [[], ["pagedown"], ["pagedown"] * 3, ["end"]])
@pytest.mark.parametrize("no_color", [False, True])
@pytest.mark.parametrize("count", [30, 300])
async def test_the_scroll_bar_is_textuals_own_to_the_cell_and_can_be_taken_hold_of(keys, no_color, count, monkeypatch):
    if no_color:
        monkeypatch.setenv("NO_COLOR", "1")
    async with ListApp(numbered(count)).run_test(size=(40, 12)) as pilot:
        await pilot.press(*keys)
        bar = pilot.app.list.vertical_scrollbar
        whole = bar.size.region
        assert cells(bar.render_lines(whole)) == cells(ScrollBar.render_lines(bar, whole))
        assert cells(bar.render_lines(whole.shrink((2, 0, 1, 0)))) == cells(bar.render_lines(whole))[2:-1]
        assert "grab" in {meta.get("@mouse.down") for _, _, _, meta in cells(bar.render_lines(whole))}


async def test_rows_that_look_the_same_are_not_painted_again():
    async with ListApp(numbered(8)).run_test(size=(40, 12)) as pilot:
        pilot.app.painter.painted.clear()
        pilot.app.list.set_rows(KeyedRows(numbered(8)[::2]), drawn_stay=True)
        await pilot.pause()
        assert pilot.app.painter.painted == []
        pilot.app.list.set_rows(KeyedRows(numbered(8)[::2]))
        await pilot.pause()
        assert len(pilot.app.painter.painted) == 4
