//! A report as lines of plain text, for a terminal or a letter.

use super::outline::{Block, Section};

/// Lines are broken at this many characters.
const WIDTH: usize = 88;

/// Writes sections as lines.
pub fn lines(sections: &[Section]) -> String {
    let mut out = String::new();
    for (at, section) in sections.iter().enumerate() {
        if at > 0 {
            out.push('\n');
        }
        let heading = visible(&section.heading);
        let rule = if at == 0 { "=" } else { "-" };
        let length = heading.chars().count().clamp(1, WIDTH);
        wrapped(&mut out, &heading, "", "");
        out.push_str(&rule.repeat(length));
        out.push('\n');
        for (at, block) in section.blocks.iter().enumerate() {
            if at > 0 && (is_loose(block) || is_loose(&section.blocks[at - 1])) {
                out.push('\n');
            }
            write(&mut out, block);
        }
    }
    out
}

/// Whether a block stands apart from what is around it.
fn is_loose(block: &Block) -> bool {
    matches!(block, Block::Finding(_) | Block::Rows(_))
}

fn write(out: &mut String, block: &Block) {
    match block {
        Block::Says(words) => wrapped(out, words, "", ""),
        Block::Items(items) => {
            for item in items {
                wrapped(out, item, "  - ", "    ");
            }
        }
        Block::Steps(steps) => {
            for (at, step) in steps.iter().enumerate() {
                let number = format!("  {}. ", at + 1);
                wrapped(out, step, &number, &" ".repeat(number.len()));
            }
        }
        Block::Finding(entry) => {
            let first = match entry.number {
                Some(number) => format!("{number:>3}  "),
                None => "  -  ".to_owned(),
            };
            let rest = " ".repeat(first.chars().count());
            let head = match entry.passage.as_str() {
                "" => entry.head.clone(),
                passage => format!("{passage}  {}", entry.head),
            };
            wrapped(out, &head, &first, &rest);
            wrapped(out, &entry.reason, &rest, &rest);
            let arrow = format!("{rest}→ ");
            wrapped(out, &entry.way_out, &arrow, &format!("{rest}  "));
        }
        Block::Rows(rows) => {
            let columns = rows.first().map_or(0, Vec::len);
            let widths: Vec<usize> = (0..columns)
                .map(|column| {
                    let cells = rows.iter().filter_map(|row| row.get(column));
                    let widths = cells.map(|cell| visible(cell).chars().count());
                    widths.max().unwrap_or(0)
                })
                .collect();
            for row in rows {
                let cells = row.iter().zip(&widths).enumerate();
                let cells: Vec<String> = cells
                    .map(|(column, (cell, width))| {
                        let cell = visible(cell);
                        let blanks = " ".repeat(width.saturating_sub(cell.chars().count()));
                        // Names begin a row, figures end their columns together.
                        match column {
                            0 => format!("{cell}{blanks}"),
                            _ => format!("{blanks}{cell}"),
                        }
                    })
                    .collect();
                out.push_str("  ");
                out.push_str(cells.join("   ").trim_end());
                out.push('\n');
            }
        }
    }
}

/// Without control characters, which could move the cursor or recolour a terminal.
fn visible(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words
        .join(" ")
        .chars()
        .filter(|letter| !letter.is_control())
        .collect()
}

/// Breaks words into lines; the first begins with `first`, the others with `rest`.
fn wrapped(out: &mut String, words: &str, first: &str, rest: &str) {
    out.push_str(first);
    let mut width = first.chars().count();
    let mut fresh = true;
    for word in visible(words).split(' ') {
        let length = word.chars().count();
        if !fresh && width + 1 + length > WIDTH {
            out.push('\n');
            out.push_str(rest);
            width = rest.chars().count();
            fresh = true;
        }
        if !fresh {
            out.push(' ');
            width += 1;
        }
        out.push_str(word);
        width += length;
        fresh = false;
    }
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_broken_and_indented() {
        let mut out = String::new();
        wrapped(&mut out, &"word ".repeat(30), "  - ", "    ");
        let lines: Vec<&str> = out.lines().collect();
        assert_eq!(lines.len(), 2);
        assert!(lines[0].starts_with("  - word"));
        assert!(lines[1].starts_with("    word"));
        assert!(lines.iter().all(|line| line.chars().count() <= WIDTH));
    }

    #[test]
    fn nothing_typed_reaches_the_terminals_controls() {
        let section = Section {
            heading: "\u{1b}[2J wiped".to_owned(),
            blocks: vec![Block::Says("bell\u{7}\r\nrung".to_owned())],
        };
        assert_eq!(lines(&[section]), "[2J wiped\n=========\nbell rung\n");
    }
}
