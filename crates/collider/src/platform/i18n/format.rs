//! Numbers, dates and alphabetical order by the customs of a language (CLDR, through ICU4X).

use std::{cmp::Ordering, sync::OnceLock};

use icu_calendar::Iso;
use icu_collator::{CollatorBorrowed, options::CollatorOptions};
use icu_datetime::{
    DateTimeFormatter, fieldsets,
    input::{Date, DateTime},
    options::TimePrecision,
};
use icu_decimal::{DecimalFormatter, input::Decimal};
use icu_locale_core::Locale;
use jiff::{Timestamp, civil, tz::TimeZone};
use jiff_icu::ConvertInto;

use super::Lang;

struct Customs {
    decimal: DecimalFormatter,
    date: DateTimeFormatter<fieldsets::YMD>,
    moment: DateTimeFormatter<fieldsets::YMDT>,
    collator: CollatorBorrowed<'static>,
}

static CUSTOMS: OnceLock<Vec<Customs>> = OnceLock::new();

fn customs(lang: Lang) -> &'static Customs {
    &CUSTOMS.get_or_init(|| Lang::all().map(customs_of).collect())[lang.index()]
}

fn customs_of(lang: Lang) -> Customs {
    // British customs for English: the readers are Europeans, who write the day before the month.
    let tag = if lang.code() == "en" {
        "en-GB"
    } else {
        lang.code()
    };
    let locale: Locale = tag.parse().expect("the codes of LANGUAGES are well-formed");
    Customs {
        decimal: DecimalFormatter::try_new((&locale).into(), Default::default())
            .expect("number customs are compiled in"),
        date: DateTimeFormatter::try_new((&locale).into(), fieldsets::YMD::medium())
            .expect("date customs are compiled in"),
        moment: DateTimeFormatter::try_new(
            (&locale).into(),
            fieldsets::YMDT::medium().with_time_precision(TimePrecision::Minute),
        )
        .expect("time customs are compiled in"),
        collator: CollatorBorrowed::try_new((&locale).into(), CollatorOptions::default())
            .expect("alphabets are compiled in"),
    }
}

/// A whole number with the language's grouping.
pub fn number(lang: Lang, value: i64) -> String {
    customs(lang)
        .decimal
        .format(&Decimal::from(value))
        .to_string()
}

/// A number with at most `digits` behind the decimal mark.
pub fn decimal(lang: Lang, value: f64, digits: usize) -> String {
    let written = format!("{value:.digits$}");
    match written.parse::<Decimal>() {
        Ok(decimal) => customs(lang).decimal.format(&decimal).to_string(),
        Err(_) => written,
    }
}

/// A day.
pub fn date(lang: Lang, day: civil::Date) -> String {
    let day: Date<Iso> = day.convert_into();
    customs(lang).date.format(&day).to_string()
}

/// A day and a time of day in a time zone.
pub fn moment(lang: Lang, moment: Timestamp, zone: &TimeZone) -> String {
    let local = moment.to_zoned(zone.clone()).datetime();
    let local: DateTime<Iso> = local.convert_into();
    customs(lang).moment.format(&local).to_string()
}

/// Alphabetical order of a language: č behind c in Slovenian, ä beside a in German.
#[derive(Clone, Copy)]
pub struct Collation(&'static CollatorBorrowed<'static>);

impl std::fmt::Debug for Collation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Collation")
    }
}

impl Collation {
    /// The order of this language.
    pub fn of(lang: Lang) -> Self {
        Self(&customs(lang).collator)
    }

    /// Which of two texts comes first.
    pub fn compare(self, left: &str, right: &str) -> Ordering {
        self.0.compare(left, right)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lang(code: &str) -> Lang {
        Lang::from_code(code).expect("spoken")
    }

    #[test]
    fn numbers_follow_the_language() {
        assert_eq!(number(lang("en"), 8754), "8,754");
        assert_eq!(number(lang("de"), 8754), "8.754");
        assert_eq!(number(lang("sl"), 1_234_567), "1.234.567");
        assert_eq!(decimal(lang("sl"), 0.5, 2), "0,50");
    }

    #[test]
    fn dates_follow_the_language() {
        let day = civil::date(2026, 11, 21);
        assert_eq!(date(lang("en"), day), "21 Nov 2026");
        assert_eq!(date(lang("de"), day), "21.11.2026");
        assert_eq!(date(lang("sl"), day), "21. nov. 2026");
    }

    #[test]
    fn moments_are_told_in_the_hubs_time_zone() {
        let zone = TimeZone::get("Europe/Ljubljana").expect("known zone");
        let summer: Timestamp = "2026-07-01T22:30:00Z".parse().expect("a moment");
        assert_eq!(moment(lang("de"), summer, &zone), "02.07.2026, 00:30");
    }

    #[test]
    fn alphabets_differ() {
        let mut words = vec!["Žaga", "Cinkarna", "Šola", "Čebelar", "Zlatar"];
        words.sort_by(|a, b| Collation::of(lang("sl")).compare(a, b));
        assert_eq!(words, ["Cinkarna", "Čebelar", "Šola", "Zlatar", "Žaga"]);
    }
}
