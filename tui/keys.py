"""The keys of every command and its words, as data: the live key map and the linear mode are made from this one table."""

from __future__ import annotations

from content.labels import N_

# By group: (keys as Textual names them, the action, what it does).
GROUPS = {
    N_("Reading"): (
        ("j,down", "screen.line(1)", N_("one line down, or the next entry")),
        ("k,up", "screen.line(-1)", N_("one line up, or the previous entry")),
        ("space,pagedown", "screen.page(1)", N_("one page down")),
        ("b,pageup", "screen.page(-1)", N_("one page up")),
        ("d", "screen.half(1)", N_("half a page down")),
        ("u", "screen.half(-1)", N_("half a page up")),
        ("g,home", "screen.edge(0)", N_("to the start")),
        ("G,end", "screen.edge(1)", N_("to the end")),
        ("less_than_sign", "screen.column(-4)", N_("a narrower column")),
        ("greater_than_sign", "screen.column(4)", N_("a wider column")),
        ("p", "screen.present", N_("present the brief: one thing at a time, on a wall")),
    ),
    N_("Panes"): (
        ("1", "screen.pane(1)", N_("to the text")),
        ("2", "screen.pane(2)", N_("participants")),
        ("3", "screen.pane(3)", N_("quotes")),
        ("4", "screen.pane(4)", N_("sources")),
        ("5", "screen.pane(5)", N_("dates")),
        ("tab", "screen.cycle(1)", N_("next pane")),
        ("shift+tab", "screen.cycle(-1)", N_("previous pane")),
    ),
    N_("Search and jumps"): (
        ("slash", "screen.search", N_("search in the text")),
        ("n", "screen.passage(1)", N_("next hit, or next marked passage")),
        ("N", "screen.passage(-1)", N_("previous hit, or previous marked passage")),
        ("enter", "screen.enter", N_("open: from an entry to its passage, from a passage to its entry")),
        ("H,backspace", "screen.back", N_("take a jump back")),
        ("L", "screen.forward", N_("take it again")),
        ("y", "screen.copy", N_("copy the chosen quote or source")),
        ("o", "screen.address", N_("show the address of the source")),
        ("e", "screen.edit", N_("correct who speaks in a quote, or how a participant takes part")),
    ),
    N_("Presenting"): (
        ("space,right,down,j,pagedown", "screen.advance(1)", N_("one step on")),
        ("left,up,k,pageup", "screen.advance(-1)", N_("one step back")),
        *((digit, f"screen.digit({digit})", N_("the number of a slide, then Enter")) for digit in "1234567890"),
        ("enter", "screen.open_slide", N_("to that slide; without a number, to the passage in the text (H: back to the slide)")),
        ("full_stop", "screen.light(1)", N_("point the light at the next sentence")),
        ("comma", "screen.light(-1)", N_("point the light at the sentence before")),
        ("b", "screen.black", N_("black out the wall, and light it again")),
        ("r", "screen.restart_clock", N_("begin to count the speaker’s time again")),
    ),
    N_("Briefs"): (
        ("c", "screen.contents", N_("list of briefs")),
        ("slash", "screen.sift", N_("search in all briefs")),
        ("right_square_bracket", "screen.brief(1)", N_("next brief")),
        ("left_square_bracket", "screen.brief(-1)", N_("previous brief")),
    ),
    N_("Program"): (
        ("l", "app.next_language", N_("change the label language")),
        ("t", "app.next_theme", N_("change the colours")),
        ("question_mark", "app.help", N_("keys")),
        ("colon,ctrl+p", "app.palette", N_("all commands, by name")),
        ("ctrl+l", "app.redraw", N_("draw the screen again")),
        ("escape", "screen.undo", N_("undo one step: close, clear, go back")),
        ("q", "screen.leave", N_("go back, then quit")),
        ("ctrl+q,ctrl+c", "app.leave_now", N_("quit at once")),
    ),
}
