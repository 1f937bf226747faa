//! Abbreviations that end with a full stop without ending a sentence.

use crate::Language;

/// Abbreviations of a language in small letters, without their last full stop; those of several
/// parts (`z. B.`) by each part. Titles, measures, months and the turns of business letters.
fn of(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => &[
            "mr", "mrs", "ms", "dr", "prof", "st", "no", "nos", "vs", "e.g", "i.e", "etc",
            "approx", "ca", "cf", "fig", "figs", "inc", "ltd", "co", "corp", "dept", "est", "ext",
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
            "min", "max", "vol", "ed", "eds", "p", "pp", "tel", "incl", "resp", "jr", "sr", "art",
            "para", "sec", "temp", "dia",
        ],
        Language::De => &[
            "z",
            "b",
            "d",
            "h",
            "u",
            "a",
            "o",
            "ä",
            "i",
            "s",
            "e",
            "v",
            "bzw",
            "ca",
            "etc",
            "evtl",
            "ggf",
            "usw",
            "vgl",
            "inkl",
            "exkl",
            "max",
            "min",
            "mind",
            "nr",
            "abb",
            "tab",
            "art",
            "abs",
            "bspw",
            "dr",
            "prof",
            "ing",
            "dipl",
            "st",
            "str",
            "tel",
            "jh",
            "jan",
            "feb",
            "apr",
            "aug",
            "sept",
            "okt",
            "nov",
            "dez",
            "mio",
            "mrd",
            "tsd",
            "fa",
            "hr",
            "fr",
            "hrsg",
            "insb",
            "zzgl",
            "abzgl",
            "lt",
            "gem",
            "rd",
            "sog",
            "stk",
            "std",
            "vs",
            "verf",
            "z.b",
            "d.h",
            "u.a",
            "o.ä",
            "i.d.r",
            "s.o",
            "s.u",
            "u.u",
            "z.t",
            "i.s.v",
            "v.a",
            "zb",
            "zt",
            "dh",
            "ev",
            "allg",
            "bes",
            "entspr",
            "ff",
            "jmd",
            "kgl",
            "techn",
            "österr",
            "dt",
            "durchschn",
            "bzgl",
            "betr",
            "geb",
            "max",
        ],
        Language::Sl => &[
            "npr", "itd", "ipd", "oz", "tj", "t", "i", "ti", "dr", "mag", "prof", "ing", "dipl",
            "inž", "g", "ga", "gdč", "št", "tel", "ca", "cca", "str", "gl", "prim", "sv", "st",
            "jan", "feb", "mar", "apr", "jun", "jul", "avg", "sept", "okt", "nov", "dec", "mio",
            "mrd", "tis", "max", "min", "čl", "odst", "ul", "op", "roj", "pr", "d", "o", "p", "n",
            "š", "vključ", "idr", "tč", "l",
        ],
        Language::Pl => &[
            "np", "itd", "itp", "tj", "tzn", "tzw", "m", "in", "ok", "nr", "ul", "al", "pl", "os",
            "r", "w", "prof", "inż", "mgr", "hab", "im", "godz", "min", "maks", "tys", "mln",
            "mld", "zł", "gr", "str", "rys", "tab", "art", "ust", "pkt", "poz", "wg", "ww", "por",
            "zob", "tel", "św", "ks", "jw", "br", "ub", "dot", "ds", "wyd", "red", "sp", "z",
            "o.o", "ang", "łac", "proc", "szt",
        ],
        Language::It => &[
            "es", "ecc", "sig", "sig.ra", "sigg", "dott", "dott.ssa", "ing", "arch", "prof", "avv",
            "geom", "art", "artt", "cfr", "pag", "pagg", "fig", "tab", "tel", "n", "nr", "ca",
            "max", "min", "p", "pp", "vs", "spett", "egr", "gent", "s.p.a", "s.r.l", "s", "c", "d",
            "cap", "vol", "ed", "ss", "v", "sec", "gen", "feb", "apr", "lug", "ago", "sett", "ott",
            "nov", "dic", "cd", "sc", "ad",
        ],
        Language::Fr => &[
            "m", "mm", "mme", "mlle", "dr", "pr", "me", "st", "ste", "ex", "p", "pp", "etc", "cf",
            "env", "no", "fig", "tab", "art", "al", "max", "min", "tél", "av", "bd", "vol", "chap",
            "éd", "janv", "févr", "avr", "juil", "sept", "oct", "nov", "déc", "ca", "réf",
            "c.-à-d", "i.e", "hab", "apr",
        ],
        Language::Hu => &[
            "pl", "stb", "kb", "ún", "ill", "dr", "prof", "id", "ifj", "özv", "sz", "ker", "u",
            "krt", "tel", "max", "min", "db", "kft", "bt", "zrt", "nyrt", "rt", "vö", "lásd", "ld",
            "old", "jan", "febr", "márc", "ápr", "máj", "jún", "júl", "aug", "szept", "okt", "nov",
            "dec", "mrd", "m", "t", "i", "e", "é", "ti", "tkp", "tkt", "hiv", "bek", "pont",
            "ford", "szerk", "csüt", "ezr", "évf",
        ],
        Language::Sk => &[
            "napr", "atď", "atp", "t", "j", "tzv", "resp", "č", "čl", "ods", "ing", "mgr", "dr",
            "prof", "doc", "bc", "phd", "rndr", "mudr", "judr", "ul", "nám", "tel", "max", "min",
            "cca", "str", "obr", "tab", "mil", "mld", "tis", "hod", "pozn", "porov", "por", "sv",
            "s", "r", "o", "a", "spol", "im", "n", "l", "príp", "vr", "m", "p", "jan", "feb",
            "apr", "aug", "sept", "okt",
        ],
        Language::Cs => &[
            "např", "atd", "apod", "tj", "tzv", "resp", "č", "čl", "odst", "ing", "mgr", "dr",
            "prof", "doc", "bc", "phd", "rndr", "mudr", "judr", "ul", "nám", "tel", "max", "min",
            "cca", "str", "obr", "tab", "mil", "mld", "tis", "hod", "pozn", "srov", "sv", "s", "r",
            "o", "a", "spol", "mj", "kupř", "popř", "příp", "vč", "event", "ev", "zejm", "aj",
            "tzn", "let", "st", "kap",
        ],
        Language::Da => &[
            "f.eks", "fx", "eks", "f", "bl.a", "bl", "dvs", "osv", "mv", "m.v", "m.m", "pga", "ca",
            "evt", "inkl", "ekskl", "hhv", "iht", "ift", "jf", "kl", "kr", "mio", "mia", "nr",
            "pct", "pr", "s", "stk", "str", "tlf", "vedr", "vha", "dr", "prof", "ing", "hr", "fr",
            "jan", "feb", "mar", "apr", "aug", "sept", "okt", "nov", "dec", "ang", "afd", "adr",
            "alm", "min", "max", "mht", "d", "o.l", "o", "m", "mfl", "m.fl", "gns", "a", "p.t",
            "pt", "td", "tdl", "ekskl", "p",
        ],
        Language::Es => &[
            "sr", "sra", "srta", "dr", "dra", "prof", "ing", "lic", "art", "núm", "pág", "págs",
            "p", "pp", "ej", "etc", "tel", "aprox", "máx", "mín", "fig", "vol", "ed", "cap", "ud",
            "uds", "vd", "vds", "avda", "av", "cía", "s", "d", "c", "a", "n", "vs", "cf", "p.ej",
            "ee", "uu", "st", "sto", "sta",
        ],
    }
}

/// Whether a word, written without its full stop, is an abbreviation of the language. A single
/// capital is one everywhere: an initial.
pub fn is_known(word: &str, language: Language) -> bool {
    let mut letters = word.chars();
    let initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    initial || of(language).contains(&word.to_lowercase().as_str())
}

/// Whether an abbreviation closes a list (`etc.`, `usw.`), so that a capital behind it begins a sentence.
pub fn closes_lists(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "etc"
            | "usw"
            | "itd"
            | "ipd"
            | "idr"
            | "itp"
            | "ecc"
            | "atd"
            | "atď"
            | "atp"
            | "apod"
            | "stb"
            | "osv"
            | "mv"
    )
}

/// Whether an ordinal number is written with a full stop (`3. Mai`, `21. stoletje`).
pub fn ordinals_have_stops(language: Language) -> bool {
    matches!(
        language,
        Language::De
            | Language::Sl
            | Language::Cs
            | Language::Sk
            | Language::Da
            | Language::Hu
            | Language::Pl
    )
}
