//! How well a text reads as words of the languages of Central and Western Europe. Used to choose
//! between encodings that give the same bytes different letters, such as `č` and `è`.
//!
//! Three things tell them apart. Each language has its own letters beyond ASCII: a text with `ê`
//! and `é` is French, one with `ę` and `é` is nothing. Signs such as `¹` or `¾` do not stand inside
//! words. And words alternate between vowels and consonants: between two vowels `č` is likelier
//! than `è`, between two consonants it is the other way round. Weights are our own estimate; the
//! words in the tests of `encoding.rs` hold them to account.

/// The letters of the languages written with Central European tables: frequent ones, then rare ones
/// (of names and foreign words).
const CENTRAL: &[(&str, &str)] = &[
    ("čšž", "ćđéäöü"),
    ("čćšžđ", "éäöü"),
    ("áčéěířšůýž", "ďňóťúöü"),
    ("áčéíľšťúýž", "ďňóôäĺŕöü"),
    ("ąęłńóśż", "ćźéöü"),
    ("áéíóöőüű", "úä"),
];

/// The same for Western tables.
const WESTERN: &[(&str, &str)] = &[
    ("äöüß", "éèáçó"),
    ("àçéèê", "âæëîïôœùûüÿñö"),
    ("àèéìòù", "îçöü"),
    ("æøå", "éäöü"),
    ("éë", "ïóöüèáçê"),
    ("áéíóñ", "úüç"),
    ("çáéíó", "ãõàâêôúü"),
    ("äöå", "éü"),
];

/// Only differences between readings of the same bytes mean something. Cells stand in lines; a
/// table usually has one language, but a cell may have another. `western` says that the reading
/// comes from a Western table.
pub(super) fn fitness(text: &str, western: bool) -> f64 {
    let languages = if western { WESTERN } else { CENTRAL };
    let mut sum = 0.0;
    let mut whole = vec![0.0; languages.len()];
    let mut by_cell = 0.0;
    for cell in text.lines() {
        let mut in_cell = vec![0.0; languages.len()];
        let mut before = ' ';
        let mut characters = cell.chars().peekable();
        while let Some(c) = characters.next() {
            if !c.is_ascii() {
                let after = characters.peek().copied().unwrap_or(' ');
                sum += fit(before, c, after);
                if c.is_alphabetic() && !matches!(c, 'ª' | 'º') {
                    for (score, letters) in in_cell.iter_mut().zip(languages) {
                        *score += familiarity(c, letters);
                    }
                }
            }
            before = c;
        }
        for (total, score) in whole.iter_mut().zip(&in_cell) {
            *total += score;
        }
        by_cell += best(&in_cell);
    }
    sum + (best(&whole) + by_cell) / 2.0
}

fn best(scores: &[f64]) -> f64 {
    scores.iter().copied().fold(f64::NEG_INFINITY, f64::max)
}

fn familiarity(c: char, (frequent, rare): &(&str, &str)) -> f64 {
    let small = c.to_lowercase().next().unwrap_or(c);
    if frequent.contains(small) {
        1.0
    } else if rare.contains(small) {
        0.3
    } else {
        -1.5
    }
}

fn fit(before: char, c: char, after: char) -> f64 {
    if matches!(c, '\u{80}'..='\u{9F}' | '\u{FFFD}') {
        return -6.0;
    }
    if !c.is_alphabetic() || matches!(c, 'ª' | 'º') {
        return sign(before, c, after);
    }
    let lower = c.to_lowercase().next().unwrap_or(c);
    let mut score = 0.0;
    if c.is_uppercase() && before.is_lowercase() {
        score -= 1.5;
    }
    if c.is_lowercase() && after.is_uppercase() && !before.is_lowercase() {
        score -= 1.5;
    }
    let mut neighbours = 0;
    for neighbour in [before, after] {
        if neighbour.is_alphabetic() {
            neighbours += 1;
            score += if vowel(neighbour) == vowel(lower) {
                -0.5
            } else {
                0.5
            };
        }
    }
    if neighbours == 0 {
        // "è" and "à" are words of their own.
        score += if vowel(lower) { 0.5 } else { -0.5 };
    }
    let before = before.to_lowercase().next().unwrap_or(before);
    let after = after.to_lowercase().next().unwrap_or(after);
    match lower {
        // French -ière, -ième, pièce; Italian -tà, -rò, più.
        'è' if before == 'i' && matches!(after, 'r' | 'm' | 'c' | 't' | 'g') => score += 1.5,
        // Polish nasal vowels neither begin words nor follow vowels, but `i`.
        'ą' | 'ę' if !before.is_alphabetic() => score -= 1.0,
        'ą' | 'ę' if vowel(before) && before != 'i' => score -= 1.0,
        'à' | 'ò' | 'ù' | 'ì' if !after.is_alphabetic() && before.is_alphabetic() => {
            score += 0.5
        }
        _ => {}
    }
    score
}

fn sign(before: char, c: char, after: char) -> f64 {
    let (left, right) = (before.is_alphabetic(), after.is_alphabetic());
    match c {
        // Typography that stands beside letters in every one of these encodings.
        '’' | '‘' | '–' | '—' | '\u{A0}' | '\u{AD}' | '·' | '•' | '…' | '€' | '&' => {
            0.0
        }
        // Quotation marks embrace words.
        '“' | '”' | '„' | '‚' | '«' | '»' if left != right => 0.5,
        '“' | '”' | '„' | '‚' | '«' | '»' if !left => 0.0,
        '®' | '™' | '©' | '§' | '°' | '²' | '³' if !(left && right) => -0.1,
        _ if left || right => -2.5,
        _ => -0.3,
    }
}

fn vowel(c: char) -> bool {
    let c = c.to_lowercase().next().unwrap_or(c);
    "aeiouyáàâäãåąăæéèêëęěíìîïóòôöõøőúùûüůűýÿœ".contains(c)
}
