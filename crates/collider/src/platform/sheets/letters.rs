//! How well a text reads as words of the languages of Central and Western Europe. Used to choose
//! between encodings that give the same bytes different letters, such as `č` and `è`.
//!
//! Three things tell them apart. Some letters belong to one group of languages only. Signs such as
//! `¹` or `¾` do not stand inside words. And words alternate between vowels and consonants: between
//! two vowels `č` is likelier than `è`, between two consonants it is the other way round. Weights
//! are our own estimate in tenths of a natural logarithm; the tests and the measurement in
//! `sheets/tests/encodings.rs` hold them to account.

/// Sum over all letters and signs beyond ASCII; only differences between readings of the same bytes
/// mean something. `western` says that the reading comes from a Western table, in whose languages
/// `š` and `ž` are foreign, as `ç` is in the others.
pub(super) fn fitness(text: &str, western: bool) -> f64 {
    let mut sum = 0.0;
    let mut before = ' ';
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        if !c.is_ascii() {
            let after = characters.peek().copied().unwrap_or(' ');
            sum += fit(before, c, after, western);
        }
        before = c;
    }
    sum
}

fn fit(before: char, c: char, after: char, western: bool) -> f64 {
    if matches!(c, '\u{80}'..='\u{9F}' | '\u{FFFD}') {
        return -6.0;
    }
    if !c.is_alphabetic() || matches!(c, 'ª' | 'º') {
        return sign(before, c, after);
    }
    let lower = c.to_lowercase().next().unwrap_or(c);
    let mut score = familiarity(lower, western);
    if c.is_uppercase() && before.is_lowercase() {
        score -= 1.5;
    }
    if c.is_lowercase() && before.is_uppercase() && after.is_uppercase() {
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
        'à' | 'ò' | 'ù' | 'ì' if !after.is_alphabetic() && before.is_alphabetic() => score += 0.5,
        _ => {}
    }
    score
}

fn sign(before: char, c: char, after: char) -> f64 {
    let (left, right) = (before.is_alphabetic(), after.is_alphabetic());
    match c {
        // Typography that stands beside letters in every one of these encodings.
        '’' | '‘' | '–' | '—' | '\u{A0}' | '\u{AD}' | '·' | '•' | '…' | '€' | '&' => 0.0,
        '“' | '”' | '„' | '‚' | '«' | '»' | '®' | '™' | '©' | '§' | '°' | '²' | '³' => {
            if left && right {
                -2.5
            } else {
                -0.1
            }
        }
        _ if left || right => -2.5,
        _ => -0.3,
    }
}

fn vowel(c: char) -> bool {
    let c = c.to_lowercase().next().unwrap_or(c);
    "aeiouyáàâäãåąăæéèêëęěíìîïóòôöõøőúùûüůűýÿœ".contains(c)
}

/// Small letters by how usual they are in any of the languages of their group.
fn familiarity(c: char, western: bool) -> f64 {
    let (central, west) = match c {
        'č' | 'š' | 'ž' => (1.0, -0.7),
        'ł' | 'ą' | 'ę' | 'ě' | 'ř' => (0.9, -2.0),
        'ś' | 'ż' | 'ń' | 'ő' => (0.7, -2.0),
        'ć' | 'ů' | 'ű' | 'ň' | 'ľ' => (0.5, -2.0),
        'đ' | 'ť' | 'ď' | 'ź' => (0.3, -2.0),
        'ĺ' | 'ŕ' => (-0.7, -2.0),
        'ă' | 'ţ' | 'ş' => (-0.4, -2.0),
        'á' | 'é' | 'í' | 'ó' | 'ö' | 'ü' | 'ä' => (0.8, 0.8),
        'ú' | 'ý' | 'ô' => (0.5, 0.3),
        'ß' => (0.4, 0.6),
        'à' => (-2.0, 0.9),
        'è' | 'ø' | 'å' => (-2.0, 0.8),
        'æ' => (-2.0, 0.7),
        'ç' => (-0.7, 0.6),
        'ò' | 'ñ' | 'ê' => (-2.0, 0.5),
        'ù' | 'ã' => (-2.0, 0.4),
        'ë' | 'î' | 'â' => (-0.3, 0.3),
        'ì' | 'ï' | 'œ' => (-2.0, 0.3),
        'û' => (-2.0, 0.1),
        'õ' => (-2.0, -0.1),
        'ð' | 'þ' | 'ÿ' => (-2.0, -1.0),
        _ => (-2.0, -2.0),
    };
    if western { west } else { central }
}
