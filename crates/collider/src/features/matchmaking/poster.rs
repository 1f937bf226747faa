//! The matrix as a poster: an SVG of A3 size that needs nothing but itself. Both hues mix as on the
//! page; a ring marks what is wanted and nobody offers; every number stands as text.

use std::fmt::Write;

use crate::{
    features::organisations::fields::World,
    platform::drawing::{CREATIVE, INDUSTRY, INK, RULE, SOFT, escaped, shortened},
};

use super::{
    matrix::{Cell, Line},
    shown::Shown,
};

/// What stands on the poster, in the reader's language.
pub struct Poster<'a> {
    /// The matrix.
    pub shown: &'a Shown,
    /// Language of the words.
    pub lang: &'static str,
    /// At the top.
    pub title: String,
    /// Below the title: moment and numbers.
    pub under: String,
    /// Who stands in the rows: "Creatives offer".
    pub offering: String,
    /// Who stands in the columns: "Industry seeks".
    pub seeking: String,
    /// Head of the sums.
    pub sum: String,
    /// What a strong colour means.
    pub stronger: String,
    /// What a ring means.
    pub gap: String,
    /// What a pale cell means.
    pub idle: String,
    /// Name of a heading, or of an order that has none.
    pub heading: &'a dyn Fn(Option<&str>) -> String,
}

/// Fill and text colour by level on the creative side and on the industry side; the light colours
/// of `matrix.css`, which a test holds this table to.
const MIX: [[(&str, &str); 5]; 5] = [
    [
        ("#fcfaf6", "#1f1a16"),
        ("#e9f2f7", "#1f1a16"),
        ("#e3f0f6", "#1f1a16"),
        ("#ddeef5", "#1f1a16"),
        ("#d8ecf4", "#1f1a16"),
    ],
    [
        ("#fde1cb", "#1f1a16"),
        ("#dabbe1", "#1f1a16"),
        ("#a2add8", "#1f1a16"),
        ("#799cc1", "#1f1a16"),
        ("#3c7190", "#ffffff"),
    ],
    [
        ("#fdd8bf", "#1f1a16"),
        ("#eb91a4", "#1f1a16"),
        ("#b286bc", "#1f1a16"),
        ("#6c5f9d", "#ffffff"),
        ("#475288", "#ffffff"),
    ],
    [
        ("#fdcfb3", "#1f1a16"),
        ("#e07464", "#1f1a16"),
        ("#9c4977", "#ffffff"),
        ("#70417b", "#ffffff"),
        ("#4c366d", "#ffffff"),
    ],
    [
        ("#fec7a9", "#1f1a16"),
        ("#ae4502", "#ffffff"),
        ("#912d4a", "#ffffff"),
        ("#692656", "#ffffff"),
        ("#441e4c", "#ffffff"),
    ],
];

/// A3 upright, in millimetres, with its margin: there are more rows than columns.
const WIDTH: f64 = 297.0;
const HEIGHT: f64 = 420.0;
const MARGIN: f64 = 12.0;
/// Room for the names of the rows and for their sums.
const NAMES: f64 = 78.0;
const SUMS: f64 = 24.0;
/// Room above the first row: title, headings, turned names of the columns.
const HEAD: f64 = 84.0;
/// Room below the last row for the sums of the columns and the legend.
const FOOT: f64 = 28.0;
/// Where the line under the headings of the columns stands.
const HEADINGS: f64 = 42.0;

/// Draws the poster.
pub fn draw(poster: &Poster<'_>) -> String {
    let matrix = &poster.shown.matrix;
    let row_groups = poster.shown.groups(&matrix.rows);
    let lines = matrix.rows.len() + row_groups.len();
    let height = ((HEIGHT - HEAD - FOOT - MARGIN) / lines.max(1) as f64).min(9.0);
    let width = (WIDTH - 2.0 * MARGIN - NAMES - SUMS) / matrix.columns.len().max(1) as f64;
    let mut sheet = Sheet {
        svg: String::new(),
        row: height,
        column: width,
        look: matrix.look,
    };
    sheet.begin(poster);
    sheet.column_heads(poster);
    let mut y = HEAD;
    for (code, places) in row_groups {
        sheet.group(&(poster.heading)(code.as_deref()), y);
        y += height;
        for row in places {
            sheet.line(poster, row, y);
            y += height;
        }
    }
    sheet.sums_below(&matrix.columns, y + 1.5, &poster.sum);
    sheet.legend(poster, y + 17.0);
    sheet.svg.push_str("</svg>\n");
    sheet.svg
}

struct Sheet {
    svg: String,
    row: f64,
    column: f64,
    look: World,
}

/// A text on the sheet.
struct Text<'a> {
    x: f64,
    y: f64,
    size: f64,
    fill: &'a str,
    anchor: &'a str,
    weight: u16,
}

impl Default for Text<'_> {
    fn default() -> Self {
        Self {
            x: 0.0,
            y: 0.0,
            size: 3.2,
            fill: INK,
            anchor: "start",
            weight: 400,
        }
    }
}

impl Sheet {
    fn add(&mut self, piece: std::fmt::Arguments<'_>) {
        // Writing into a string cannot fail.
        let _ = self.svg.write_fmt(piece);
        self.svg.push('\n');
    }

    fn text(&mut self, at: &Text<'_>, words: &str) {
        let Text {
            x,
            y,
            size,
            fill,
            anchor,
            weight,
        } = at;
        let words = escaped(words);
        self.add(format_args!(
            r#"<text x="{x:.2}" y="{y:.2}" font-size="{size:.2}" fill="{fill}" text-anchor="{anchor}" font-weight="{weight}">{words}</text>"#
        ));
    }

    /// Colours of the side that offers and the side that seeks.
    fn hues(&self) -> (&'static str, &'static str) {
        match self.look {
            World::Creative => (CREATIVE, INDUSTRY),
            World::Industry => (INDUSTRY, CREATIVE),
        }
    }

    fn begin(&mut self, poster: &Poster<'_>) {
        self.add(format_args!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}mm" height="{HEIGHT}mm" viewBox="0 0 {WIDTH} {HEIGHT}" lang="{}" role="img" aria-labelledby="title" font-family="'Source Sans 3', 'Source Sans', 'Segoe UI', Helvetica, Arial, sans-serif">"#,
            poster.lang
        ));
        self.add(format_args!(
            r#"<title id="title">{}</title>"#,
            escaped(&poster.title)
        ));
        self.add(format_args!(
            r##"<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>"##
        ));
        let title = Text {
            x: MARGIN,
            y: MARGIN + 8.0,
            size: 10.0,
            ..Text::default()
        };
        self.text(&title, &poster.title);
        let under = Text {
            x: MARGIN,
            y: MARGIN + 15.0,
            size: 4.0,
            fill: SOFT,
            ..Text::default()
        };
        self.text(&under, &poster.under);
        let (offer, want) = self.hues();
        let axis = |y: f64| Text {
            x: MARGIN + 5.0,
            y,
            size: 3.8,
            fill: SOFT,
            ..Text::default()
        };
        self.mark(MARGIN, HEAD - 11.2, 2.8, want, self.look.other());
        self.text(&axis(HEAD - 8.9), &format!("{} →", poster.seeking));
        self.mark(MARGIN, HEAD - 5.2, 2.8, offer, self.look);
        self.text(&axis(HEAD - 2.9), &format!("{} ↓", poster.offering));
    }

    /// Circle for creative, square for industry: never the colour alone.
    fn mark(&mut self, x: f64, y: f64, size: f64, fill: &str, world: World) {
        let half = size / 2.0;
        match world {
            World::Creative => self.add(format_args!(
                r#"<circle cx="{:.2}" cy="{:.2}" r="{half:.2}" fill="{fill}"/>"#,
                x + half,
                y + half
            )),
            World::Industry => self.add(format_args!(
                r#"<rect x="{x:.2}" y="{y:.2}" width="{size:.2}" height="{size:.2}" fill="{fill}"/>"#
            )),
        }
    }

    fn x_of(&self, column: usize) -> f64 {
        MARGIN + NAMES + self.column * column as f64
    }

    fn column_heads(&mut self, poster: &Poster<'_>) {
        let (_, want) = self.hues();
        let matrix = &poster.shown.matrix;
        for (code, places) in poster.shown.groups(&matrix.columns) {
            let (Some(first), Some(last)) = (places.first(), places.last()) else {
                continue;
            };
            let (x, end) = (self.x_of(*first), self.x_of(last + 1));
            let (width, heading) = (end - x - 2.0, (poster.heading)(code.as_deref()));
            let longest = heading
                .split_whitespace()
                .map(|word| word.chars().count())
                .max();
            let size = (width / (BOLD * longest.unwrap_or(1).max(1) as f64)).clamp(2.4, 3.4);
            let heading = fitting(&heading, width * LETTER / BOLD, size);
            for (line, words) in heading.iter().enumerate() {
                let y = HEADINGS - 1.5 - 4.2 * (heading.len() - 1 - line) as f64;
                let at = Text {
                    x,
                    y,
                    size,
                    weight: 600,
                    ..Text::default()
                };
                self.text(&at, words);
            }
            self.add(format_args!(
                r#"<line x1="{x:.2}" y1="{HEADINGS}" x2="{:.2}" y2="{HEADINGS}" stroke="{want}" stroke-width="0.6"/>"#,
                end - 1.0
            ));
        }
        for (place, line) in matrix.columns.iter().enumerate() {
            let (x, y) = (self.x_of(place) + self.column / 2.0, HEAD - 2.0);
            let words = fitting(poster.shown.short(&line.code), HEAD - HEADINGS - 4.0, 3.4);
            let middle = (words.len() as f64 - 1.0) / 2.0;
            for (number, words) in words.iter().enumerate() {
                let x = x + 1.2 + 3.9 * (number as f64 - middle);
                let words = escaped(words);
                self.add(format_args!(
                    r#"<text transform="translate({x:.2} {y:.2}) rotate(-90)" font-size="3.4" fill="{INK}">{words}</text>"#
                ));
            }
        }
        let sums = Text {
            x: self.x_of(matrix.columns.len()) + 4.0,
            y: HEAD - 2.0,
            fill: SOFT,
            ..Text::default()
        };
        self.text(&sums, &poster.sum);
        self.add(format_args!(
            r#"<line x1="{MARGIN}" y1="{HEAD}" x2="{:.2}" y2="{HEAD}" stroke="{INK}" stroke-width="0.25"/>"#,
            WIDTH - MARGIN
        ));
    }

    fn group(&mut self, heading: &str, y: f64) {
        let (offer, _) = self.hues();
        let at = Text {
            x: MARGIN,
            y: y + self.row - 1.6,
            size: (self.row * 0.62).min(4.2),
            weight: 600,
            ..Text::default()
        };
        self.text(&at, heading);
        let y = y + self.row - 0.4;
        self.add(format_args!(
            r#"<line x1="{MARGIN}" y1="{y:.2}" x2="{:.2}" y2="{y:.2}" stroke="{offer}" stroke-width="0.5"/>"#,
            WIDTH - MARGIN
        ));
    }

    fn line(&mut self, poster: &Poster<'_>, row: usize, y: f64) {
        let matrix = &poster.shown.matrix;
        let baseline = y + self.row * 0.5 + 1.2;
        let size = (self.row * 0.6).min(3.6);
        let name = Text {
            x: MARGIN,
            y: baseline,
            size,
            ..Text::default()
        };
        self.text(
            &name,
            &shortened(
                poster.shown.name(&matrix.rows[row].code),
                NAMES - 3.0,
                size * LETTER,
            ),
        );
        for column in 0..matrix.columns.len() {
            self.cell(poster, matrix.cell(row, column), self.x_of(column), y);
        }
        self.sum(
            &matrix.rows[row],
            self.x_of(matrix.columns.len()) + 4.0,
            baseline,
        );
    }

    fn cell(&mut self, poster: &Poster<'_>, cell: &Cell, x: f64, y: f64) {
        let (offered, wanted) = (cell.offered.len(), cell.wanted.len());
        let (offer, want) = (
            poster.shown.heat.offer(offered),
            poster.shown.heat.want(wanted),
        );
        let (centre_x, centre_y) = (x + self.column / 2.0, y + self.row / 2.0);
        let size = (self.row * 0.56).min(3.6);
        let middle = |x: f64, fill: &'static str| Text {
            x,
            y: centre_y + size * 0.35,
            size,
            fill,
            anchor: "middle",
            weight: if offer + want >= 7 { 700 } else { 400 },
        };
        if cell.is_gap() {
            let (_, hue) = self.hues();
            let stroke = 0.2 + 0.2 * f64::from(want);
            let radius = self.row * 0.42 - stroke / 2.0;
            self.add(format_args!(
                r#"<circle cx="{centre_x:.2}" cy="{centre_y:.2}" r="{radius:.2}" fill="none" stroke="{hue}" stroke-width="{stroke:.2}"/>"#
            ));
            let small = Text {
                size: size * 0.85,
                weight: 600,
                ..middle(centre_x, INK)
            };
            self.text(&small, &wanted.to_string());
            return;
        }
        if offered == 0 {
            self.add(format_args!(
                r#"<circle cx="{centre_x:.2}" cy="{centre_y:.2}" r="0.35" fill="{RULE}"/>"#
            ));
            return;
        }
        let (creative, industry) = match self.look {
            World::Creative => (offer, want),
            World::Industry => (want, offer),
        };
        let (fill, on_fill) = MIX[usize::from(creative)][usize::from(industry)];
        self.add(format_args!(
            r#"<rect x="{:.2}" y="{:.2}" width="{:.2}" height="{:.2}" rx="0.4" fill="{fill}"/>"#,
            x + 0.25,
            y + 0.25,
            self.column - 0.5,
            self.row - 0.5
        ));
        // The same marks as in the heads say which of the two numbers is which.
        let apart = if wanted > 0 { self.column * 0.23 } else { 0.0 };
        let size = size.min(self.column * 0.22);
        let mark = size * 0.34;
        let above = centre_y - mark / 2.0;
        self.mark(
            centre_x - apart - size * 0.8,
            above,
            mark,
            on_fill,
            self.look,
        );
        self.text(
            &middle(centre_x - apart + size * 0.15, on_fill),
            &offered.to_string(),
        );
        if wanted > 0 {
            let at = centre_x + apart;
            self.mark(at - size * 0.8, above, mark, on_fill, self.look.other());
            self.text(&middle(at + size * 0.15, on_fill), &wanted.to_string());
        }
    }

    fn sum(&mut self, line: &Line, x: f64, baseline: f64) {
        let (offer, want) = self.hues();
        let number = |x: f64| Text {
            x,
            y: baseline,
            fill: SOFT,
            ..Text::default()
        };
        self.mark(x, baseline - 1.9, 1.5, offer, self.look);
        self.text(&number(x + 2.4), &line.counts.offered.all.to_string());
        self.mark(x + 10.0, baseline - 1.9, 1.5, want, self.look.other());
        self.text(&number(x + 12.4), &line.counts.wanted.all.to_string());
    }

    fn sums_below(&mut self, columns: &[Line], y: f64, word: &str) {
        let at = Text {
            x: MARGIN,
            y: y + 4.0,
            fill: SOFT,
            ..Text::default()
        };
        self.text(&at, word);
        let (offer, want) = self.hues();
        for (place, line) in columns.iter().enumerate() {
            let x = self.x_of(place) + self.column / 2.0;
            let both = [
                (offer, self.look, line.counts.offered.all),
                (want, self.look.other(), line.counts.wanted.all),
            ];
            for (below, (fill, world, count)) in both.into_iter().enumerate() {
                let baseline = y + 4.0 + 4.6 * below as f64;
                self.mark(x - 3.6, baseline - 1.9, 1.5, fill, world);
                let number = Text {
                    x: x - 1.2,
                    y: baseline,
                    fill: SOFT,
                    ..Text::default()
                };
                self.text(&number, &count.to_string());
            }
        }
    }

    fn legend(&mut self, poster: &Poster<'_>, y: f64) {
        let mut x = MARGIN;
        let (_, want) = self.hues();
        for (level, row) in MIX.iter().enumerate().skip(1) {
            let (fill, _) = row[level];
            self.add(format_args!(
                r#"<rect x="{x:.2}" y="{y:.2}" width="6" height="4" rx="0.4" fill="{fill}"/>"#
            ));
            x += 6.6;
        }
        let words = |x: f64| Text {
            x,
            y: y + 3.2,
            fill: SOFT,
            ..Text::default()
        };
        self.text(&words(x + 1.5), &poster.stronger);
        x += 6.0 + text_width(&poster.stronger, 3.2);
        self.add(format_args!(
            r#"<circle cx="{:.2}" cy="{:.2}" r="1.9" fill="none" stroke="{want}" stroke-width="0.6"/>"#,
            x + 2.0,
            y + 2.0
        ));
        self.text(&words(x + 5.5), &poster.gap);
        x += 10.0 + text_width(&poster.gap, 3.2);
        let (fill, _) = match self.look {
            World::Creative => MIX[3][0],
            World::Industry => MIX[0][3],
        };
        self.add(format_args!(
            r#"<rect x="{x:.2}" y="{y:.2}" width="6" height="4" rx="0.4" fill="{fill}"/>"#
        ));
        self.text(&words(x + 7.5), &poster.idle);
    }
}

/// About how wide a letter is, as a share of its size: measured generously, because nobody knows
/// which sans the reader's machine has.
const LETTER: f64 = 0.56;
/// The same in bold.
const BOLD: f64 = 0.66;

/// About how wide a text is.
fn text_width(words: &str, size: f64) -> f64 {
    words.chars().count() as f64 * size * LETTER
}

/// A text in lines that fit; a single longer word is cut with a mark.
fn fitting(words: &str, width: f64, size: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        match lines.last_mut() {
            Some(line)
                if text_width(line, size) + text_width(word, size) + size * LETTER <= width =>
            {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
        .iter()
        .map(|line| shortened(line, width, size * LETTER))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_poster_has_the_colours_of_the_page() {
        let css = include_str!("../../../assets/css/matrix.css");
        for (creative, row) in MIX.iter().enumerate() {
            for (industry, (fill, on_fill)) in row.iter().enumerate() {
                if creative + industry == 0 {
                    continue;
                }
                let fill = format!("--meet-{creative}-{industry}: light-dark({fill},");
                let text = format!("--on-meet-{creative}-{industry}: light-dark({on_fill},");
                assert!(css.contains(&fill), "{fill}");
                assert!(css.contains(&text), "{text}");
            }
        }
    }

    #[test]
    fn long_names_of_a_hub_are_broken_into_lines() {
        assert_eq!(
            fitting("Marke, neue Kunden und Vertrieb", 36.0, 3.4),
            ["Marke, neue Kunden", "und Vertrieb"]
        );
    }
}
