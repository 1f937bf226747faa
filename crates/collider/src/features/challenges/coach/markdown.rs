//! A report as Markdown (CommonMark with the usual tables). Whatever was typed stays text.

use super::outline::{Block, Section};

/// Writes sections as Markdown.
pub fn markdown(sections: &[Section]) -> String {
    let mut out = String::new();
    for (at, section) in sections.iter().enumerate() {
        let level = if at == 0 { "#" } else { "##" };
        push(&mut out, &format!("{level} {}", escaped(&section.heading)));
        for block in &section.blocks {
            push(&mut out, &written(block));
        }
    }
    out
}

fn push(out: &mut String, block: &str) {
    if block.is_empty() {
        return;
    }
    if !out.is_empty() {
        out.push('\n');
    }
    out.push_str(block);
    out.push('\n');
}

fn written(block: &Block) -> String {
    match block {
        Block::Says(words) => escaped(words),
        Block::Items(items) => {
            let items = items.iter().map(|item| format!("- {}", escaped(item)));
            items.collect::<Vec<_>>().join("\n")
        }
        Block::Steps(steps) => {
            let steps = steps.iter().enumerate();
            let steps = steps.map(|(at, step)| format!("{}. {}", at + 1, escaped(step)));
            steps.collect::<Vec<_>>().join("\n")
        }
        Block::Finding(entry) => {
            let number = entry.number.map(|number| format!("{number}. "));
            let mut lines = vec![format!(
                "**{}{}**",
                number.unwrap_or_default(),
                escaped(&entry.head)
            )];
            if !entry.passage.is_empty() {
                lines.push(escaped(&entry.passage));
            }
            lines.push(escaped(&entry.reason));
            lines.push(format!("→ {}", escaped(&entry.way_out)));
            // Two blanks at the end of a line break it.
            lines.join("  \n")
        }
        Block::Rows(rows) => {
            let mut lines = Vec::new();
            for (at, row) in rows.iter().enumerate() {
                let cells: Vec<String> = row.iter().map(|cell| escaped(cell)).collect();
                lines.push(format!("| {} |", cells.join(" | ")));
                if at == 0 {
                    lines.push(format!("|{}", "---|".repeat(row.len())));
                }
            }
            lines.join("\n")
        }
    }
}

/// Text that means only itself: signs of Markdown and HTML are taken back, lines become one.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (at, word) in text.split_whitespace().enumerate() {
        if at > 0 {
            escaped.push(' ');
        }
        for letter in word.chars() {
            match letter {
                '&' => escaped.push_str("&amp;"),
                '<' => escaped.push_str("&lt;"),
                '>' => escaped.push_str("&gt;"),
                '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '#' | '!' => {
                    escaped.push('\\');
                    escaped.push(letter);
                }
                control if control.is_control() => {}
                other => escaped.push(other),
            }
        }
    }
    // At the beginning of a line these would begin a list or a heading's underline.
    let first = escaped.chars().next();
    if matches!(first, Some('-' | '+' | '=')) {
        escaped.insert(0, '\\');
    } else {
        let digits = escaped.bytes().take_while(u8::is_ascii_digit).count();
        if digits > 0 && escaped[digits..].starts_with(['.', ')']) {
            escaped.insert(digits, '\\');
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_stays_text() {
        for (typed, kept) in [
            ("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"),
            ("*bold* _it_ `c`", "\\*bold\\* \\_it\\_ \\`c\\`"),
            ("[a](b) | ![c]", "\\[a\\](b) \\| \\!\\[c\\]"),
            ("# no\n heading", "\\# no heading"),
            ("- no item", "\\- no item"),
            ("12. no step", "12\\. no step"),
            ("1.4301 steel", "1\\.4301 steel"),
            ("a\u{1b}[31m", "a\\[31m"),
        ] {
            assert_eq!(escaped(typed), kept);
        }
    }

    #[test]
    fn a_table_has_its_head() {
        let row = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
        let section = Section {
            heading: "One".to_owned(),
            blocks: vec![Block::Rows(vec![row(["a", "b"]), row(["c|d", "e"])])],
        };
        assert_eq!(
            markdown(&[section]),
            "# One\n\n| a | b |\n|---|---|\n| c\\|d | e |\n"
        );
    }
}
