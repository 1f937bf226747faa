//! The timetable to print and hang up: participants down, slots across, on pages of the shape of A3 or A4
//! lying, one below the other in one SVG.

use std::fmt::Write;

use super::{
    agenda::{Agenda, State},
    day::Moment,
    words::{Worded, World},
    workbook::title,
};
use crate::platform::{
    drawing::{CREATIVE, INDUSTRY, INK, RULE, SOFT, escaped, shortened},
    i18n::{Arguments, Lang, say},
};

/// Size of a page, in units of which a millimetre of A3 has 3.78: as 96 to the inch.
const PAGE: (f64, f64) = (1587.0, 1123.0);
const MARGIN: f64 = 40.0;
const NAMES: f64 = 230.0;
const TITLE: f64 = 62.0;
const HEAD: f64 = 40.0;
/// Rows of a page. The heading stands above each.
const ROWS: usize = 40;
/// Columns of a page, pauses counted.
const COLUMNS: usize = 24;
/// Bounds of the height of a row.
const ROW: (f64, f64) = (23.0, 40.0);
/// Width of a letter as part of its size, for the wider of the usual sans serif fonts.
const LETTER: f64 = 0.6;

// The colours of the pages, in their light form: assets/css.
const PAPER: &str = "#ffffff";
const EDGE: &str = "#8b8072";
const SUNK: &str = "#f4efe7";
const MEET: &str = "#6f2f5c";
const MEET_WASH: &str = "#f8f0f5";
const CARE: &str = "#7a4f00";

/// Draws the grid. The same timetable gives the same drawing.
pub fn grid(agenda: &Agenda, lang: Lang) -> String {
    let moments = agenda.day.moments();
    let participants: Vec<usize> = (0..agenda.day.event.participants).collect();
    let mut pages = Vec::new();
    for rows in participants.chunks(ROWS) {
        for columns in moments.chunks(COLUMNS) {
            pages.push((rows, columns));
        }
    }
    let mut svg = String::new();
    let height = PAGE.1 * pages.len().max(1) as f64;
    let name = escaped(&title(agenda.day, lang));
    let _ = write!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {height}\" lang=\"{lang}\" \
         role=\"img\" aria-labelledby=\"name what\" font-family=\"Source Sans 3, Noto Sans, \
         Helvetica, Arial, sans-serif\" fill=\"{INK}\">\n<title id=\"name\">{name}</title>\n\
         <desc id=\"what\">{}</desc>\n{DEFINITIONS}\
         <rect width=\"{}\" height=\"{height}\" fill=\"{PAPER}\"/>\n",
        PAGE.0,
        escaped(&description(agenda, lang)),
        PAGE.0,
    );
    let worlds = worlds(agenda);
    for (number, (rows, columns)) in pages.iter().enumerate() {
        let drawing = Page {
            agenda,
            lang,
            worlds: &worlds,
            top: PAGE.1 * number as f64,
            row: row_height(rows.len()),
            column: (PAGE.0 - 2.0 * MARGIN - NAMES) / columns.len().max(1) as f64,
        };
        let _ = writeln!(svg, "<g>");
        drawing.headings(&mut svg, columns, (number + 1, pages.len()));
        drawing.pauses(&mut svg, rows, columns);
        for (place, participant) in rows.iter().enumerate() {
            drawing.day(&mut svg, place, *participant, columns);
        }
        let _ = writeln!(svg, "</g>");
    }
    svg.push_str("</svg>\n");
    svg
}

/// Hatching for pauses, so that they do not depend on colour.
const DEFINITIONS: &str = "<defs><pattern id=\"pause\" width=\"8\" height=\"8\" \
     patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"8\" height=\"8\" \
     fill=\"#f4efe7\"/><rect width=\"2\" height=\"8\" fill=\"#c9bfb0\"/></pattern></defs>\n";

fn row_height(rows: usize) -> f64 {
    let free = PAGE.1 - 2.0 * MARGIN - TITLE - HEAD;
    (free / rows.max(1) as f64).floor().clamp(ROW.0, ROW.1)
}

fn description(agenda: &Agenda, lang: Lang) -> String {
    Arguments::new()
        .count("participants", agenda.day.event.participants)
        .count("meetings", agenda.held().len())
        .say(lang, "timetables-grid-description")
}

/// The world of every participant, where the event names one that is known.
fn worlds(agenda: &Agenda) -> Vec<Option<World>> {
    let sides = agenda.day.event.side.iter().flatten();
    sides.map(|side| World::meant(side)).collect()
}

struct Page<'a> {
    agenda: &'a Agenda<'a>,
    lang: Lang,
    worlds: &'a [Option<World>],
    top: f64,
    row: f64,
    column: f64,
}

impl Page<'_> {
    fn x(&self, column: usize) -> f64 {
        MARGIN + NAMES + self.column * column as f64
    }

    fn y(&self, row: usize) -> f64 {
        self.top + MARGIN + TITLE + HEAD + self.row * row as f64
    }

    fn headings(&self, svg: &mut String, columns: &[Moment], (number, of): (usize, usize)) {
        let top = self.top + MARGIN;
        let name = title(self.agenda.day, self.lang);
        text(
            svg,
            (MARGIN, top + 22.0),
            24.0,
            "font-weight=\"600\"",
            &shortened(&name, 1250.0, 24.0 * LETTER),
        );
        if of > 1 {
            let page = Arguments::new()
                .text("number", number.to_string())
                .text("of", of.to_string())
                .say(self.lang, "timetables-grid-page");
            let anchor = format!("text-anchor=\"end\" fill=\"{SOFT}\"");
            text(svg, (PAGE.0 - MARGIN, top + 22.0), 14.0, &anchor, &page);
        }
        self.legend(svg, top + 48.0);
        let base = top + TITLE;
        for (place, moment) in columns.iter().enumerate() {
            let (above, below) = self.heading(*moment);
            let middle = self.x(place) + self.column / 2.0;
            let (first, second) = (base + 16.0, base + 31.0);
            let size = (self.column / 5.2).clamp(8.0, 13.0);
            let bold = "text-anchor=\"middle\" font-weight=\"600\"";
            text(
                svg,
                (middle, first),
                size,
                bold,
                &shortened(&above, self.column - 2.0, size * LETTER),
            );
            let soft = format!("text-anchor=\"middle\" fill=\"{SOFT}\"");
            text(
                svg,
                (middle, second),
                size,
                &soft,
                &shortened(&below, self.column - 2.0, size * LETTER),
            );
        }
        let _ = writeln!(
            svg,
            "<path d=\"M{MARGIN} {y}H{}\" stroke=\"{INK}\" stroke-width=\"1.5\"/>",
            PAGE.0 - MARGIN,
            y = self.y(0)
        );
    }

    /// Two lines above a column.
    fn heading(&self, moment: Moment) -> (String, String) {
        let day = self.agenda.day;
        let times = |span: super::clock::Span| {
            let (begins, ends) = (
                super::clock::shown(span.begins),
                super::clock::shown(span.ends),
            );
            (begins, format!("–{ends}"))
        };
        let pause = |name: Option<&str>| {
            name.map_or_else(|| say(self.lang, "timetables-pause"), str::to_owned)
        };
        match moment {
            Moment::Slot(slot) => match day.span(slot) {
                Some(span) => times(span),
                None => ((slot + 1).to_string(), String::new()),
            },
            Moment::PausedSlot(slot, name) => {
                let begins = day.span(slot).map_or_else(
                    || (slot + 1).to_string(),
                    |span| super::clock::shown(span.begins),
                );
                (begins, pause(name))
            }
            Moment::Pause(told) => (
                super::clock::shown(told.span.begins),
                pause(told.name.as_deref()),
            ),
        }
    }

    fn legend(&self, svg: &mut String, y: f64) {
        let mut x = MARGIN;
        let mut item = |svg: &mut String, drawn: &dyn Fn(&mut String, f64), words: &str| {
            drawn(svg, x);
            text(svg, (x + 30.0, y), 13.0, &format!("fill=\"{SOFT}\""), words);
            x += 30.0 + words.chars().count() as f64 * 13.0 * LETTER + 24.0;
        };
        for world in World::ALL
            .iter()
            .filter(|world| self.worlds.contains(&Some(**world)))
        {
            let words = world.own(self.lang);
            item(
                svg,
                &|svg, x| shape(svg, (x + 12.0, y - 5.0), *world),
                &words,
            );
        }
        let says = |key: &str| say(self.lang, &format!("timetables-grid-{key}"));
        let size = (24.0, 14.0);
        item(
            svg,
            &|svg, x| meets(svg, (x, y - 12.0), size),
            &says("meets"),
        );
        item(
            svg,
            &|svg, x| waits(svg, (x, y - 12.0), size),
            &says("waits"),
        );
        item(
            svg,
            &|svg, x| absent(svg, (x, y - 12.0), size),
            &says("absent"),
        );
        item(
            svg,
            &|svg, x| paused(svg, (x, y - 12.0), size),
            &says("pause"),
        );
    }

    fn pauses(&self, svg: &mut String, rows: &[usize], columns: &[Moment]) {
        for (place, moment) in columns.iter().enumerate() {
            if !matches!(moment, Moment::Slot(_)) {
                let size = (self.column, self.row * rows.len() as f64);
                paused(svg, (self.x(place), self.y(0)), size);
            }
        }
    }

    fn day(&self, svg: &mut String, place: usize, participant: usize, columns: &[Moment]) {
        let agenda = self.agenda;
        let (y, middle) = (self.y(place), self.y(place) + self.row / 2.0);
        let name = self.numbered(participant);
        if let Some(Some(world)) = self.worlds.get(participant) {
            shape(svg, (MARGIN + 6.0, middle), *world);
        }
        let _ = write!(svg, "<g><title>{}</title>", escaped(&name));
        text(
            svg,
            (MARGIN + 18.0, middle + 4.5),
            13.0,
            "",
            &shortened(&name, NAMES - 26.0, 13.0 * LETTER),
        );
        svg.push_str("</g>");
        let states = agenda.states(participant);
        for (column, moment) in columns.iter().enumerate() {
            let Moment::Slot(slot) = moment else { continue };
            let at = (self.x(column) + 1.0, y + 1.0);
            let size = (self.column - 2.0, self.row - 2.0);
            match &states[*slot] {
                State::Meets(meetings) => self.cell(svg, at, size, participant, meetings),
                State::Waits => waits(svg, at, size),
                State::Absent => absent(svg, at, size),
                State::Walks | State::Free => {}
            }
        }
        let _ = writeln!(
            svg,
            "<path d=\"M{MARGIN} {bottom}H{}\" stroke=\"{RULE}\"/>",
            PAGE.0 - MARGIN,
            bottom = y + self.row
        );
    }

    /// One or, with several representatives, more meetings in a slot.
    fn cell(
        &self,
        svg: &mut String,
        at: (f64, f64),
        size: (f64, f64),
        participant: usize,
        meetings: &[usize],
    ) {
        let agenda = self.agenda;
        let partner = |meeting: usize| {
            agenda
                .day
                .participant(agenda.partner(meeting, participant), self.lang)
        };
        let whole: Vec<String> = meetings
            .iter()
            .map(|meeting| {
                format!(
                    "{} ({})",
                    partner(*meeting),
                    agenda.place(*meeting, self.lang)
                )
            })
            .collect();
        let _ = write!(svg, "<g><title>{}</title>", escaped(&whole.join("; ")));
        meets(svg, at, size);
        let letters = (size.1 * 0.44).min(11.0);
        let room = size.0 - 6.0;
        let line = |share: f64| at.1 + size.1 * share;
        if let [one] = meetings {
            let name = self.numbered(agenda.partner(*one, participant));
            let name = shortened(&name, room, letters * LETTER);
            text(svg, (at.0 + 3.0, line(0.44)), letters, "", &name);
            let place = shortened(&self.short_place(*one), room, (letters - 1.0) * LETTER);
            let soft = format!("fill=\"{SOFT}\"");
            text(svg, (at.0 + 3.0, line(0.9)), letters - 1.0, &soft, &place);
        } else {
            for (place, meeting) in meetings.iter().take(2).enumerate() {
                let number = agenda.partner(*meeting, participant) + 1;
                let more = match (place, meetings.len()) {
                    (1, all) if all > 2 => format!(" +{}", all - 2),
                    _ => String::new(),
                };
                let words = format!("{number}: {}{more}", self.short_place(*meeting));
                let y = line(if place == 0 { 0.44 } else { 0.9 });
                text(
                    svg,
                    (at.0 + 3.0, y),
                    letters,
                    "",
                    &shortened(&words, room, letters * LETTER),
                );
            }
        }
        svg.push_str("</g>");
    }

    /// A participant with the number of their row, by which a shortened name can be found.
    fn numbered(&self, participant: usize) -> String {
        let name = self.agenda.day.participant(participant, self.lang);
        format!("{} {name}", participant + 1)
    }

    /// The table without its room, for which a cell has no space.
    fn short_place(&self, meeting: usize) -> String {
        match self.agenda.seat(meeting).and_then(|seat| seat.table) {
            Some(table) if !self.agenda.is_online(meeting) => Arguments::new()
                .text("number", (table + 1).to_string())
                .say(self.lang, "timetables-table"),
            _ => self.agenda.place(meeting, self.lang),
        }
    }
}

fn rect(svg: &mut String, at: (f64, f64), size: (f64, f64), rest: &str) {
    let _ = write!(
        svg,
        "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" {rest}/>",
        at.0, at.1, size.0, size.1
    );
}

fn meets(svg: &mut String, at: (f64, f64), size: (f64, f64)) {
    let drawn = format!("rx=\"2\" fill=\"{MEET_WASH}\" stroke=\"{MEET}\" stroke-width=\"0.8\"");
    rect(svg, at, size, &drawn);
}

/// A dashed frame with a dash inside.
fn waits(svg: &mut String, at: (f64, f64), size: (f64, f64)) {
    let drawn = format!("rx=\"2\" fill=\"none\" stroke=\"{CARE}\" stroke-dasharray=\"3 3\"");
    rect(svg, at, size, &drawn);
    let (x, y) = (at.0 + size.0 / 2.0, at.1 + size.1 / 2.0);
    let _ = write!(
        svg,
        "<path d=\"M{:.1} {y:.1}h8\" stroke=\"{CARE}\" stroke-width=\"1.5\"/>",
        x - 4.0
    );
}

/// A cross on grey.
fn absent(svg: &mut String, at: (f64, f64), size: (f64, f64)) {
    rect(svg, at, size, &format!("fill=\"{SUNK}\""));
    let (x, y) = (at.0 + size.0 / 2.0, at.1 + size.1 / 2.0);
    let _ = write!(
        svg,
        "<path d=\"M{:.1} {:.1}l6 6m0 -6l-6 6\" stroke=\"{EDGE}\" stroke-width=\"1.2\"/>",
        x - 3.0,
        y - 3.0
    );
}

fn paused(svg: &mut String, at: (f64, f64), size: (f64, f64)) {
    rect(svg, at, size, "fill=\"url(#pause)\"");
    svg.push('\n');
}

/// A circle for the creative world, a square for industry.
fn shape(svg: &mut String, (x, y): (f64, f64), world: World) {
    let _ = match world {
        World::Creative => write!(
            svg,
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"5\" fill=\"{CREATIVE}\"/>"
        ),
        World::Industry => write!(
            svg,
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"9\" height=\"9\" fill=\"{INDUSTRY}\"/>",
            x - 4.5,
            y - 4.5
        ),
    };
}

fn text(svg: &mut String, (x, y): (f64, f64), size: f64, rest: &str, words: &str) {
    if words.is_empty() {
        return;
    }
    let gap = if rest.is_empty() { "" } else { " " };
    let _ = write!(
        svg,
        "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size:.1}\"{gap}{rest}>{}</text>",
        escaped(words)
    );
}
