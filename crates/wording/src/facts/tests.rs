use super::*;
use proptest::prelude::*;

fn lies(original: &str, proposal: &str, language: Language) -> Vec<String> {
    unfounded(original, proposal, language)
        .into_iter()
        .map(|one| {
            assert_eq!(proposal[one.place.bytes.clone()], one.text);
            one.text
        })
        .collect()
}

#[test]
fn what_only_is_written_otherwise_is_founded() {
    for (original, proposal, language) in [
        (
            "Please come within eight days.",
            "Come within 8 days.",
            Language::En,
        ),
        (
            "It takes 24 people and fifteen thousand euros.",
            "Twenty-four people, 15,000 euros.",
            Language::En,
        ),
        (
            "Ask Peter Lund by 30 April.",
            "By 30 April, write to Peter Lund's office.",
            Language::En,
        ),
        (
            "The series KX 12 is old.",
            "Our KX-12 is old.",
            Language::En,
        ),
        ("Our KX-12 is old.", "The KX 12 is old.", Language::En),
        (
            "Betroffen sind 24 Einrichter in drei Schichten.",
            "Vierundzwanzig Leute in 3 Schichten suchen.",
            Language::De,
        ),
        (
            "Angebote sind bis 31.03. an Herrn Engel zu richten.",
            "Schreiben Sie Herrn Engel bis 31. März.",
            Language::De,
        ),
        (
            "Das kostet 1,5 Mio Euro.",
            "Das kostet 1.500.000 Euro.",
            Language::De,
        ),
        (
            "Die Membranventile lecken.",
            "Ein Membranventil leckt. Ein Fenster auch.",
            Language::De,
        ),
        (
            "Pišite Ani Kovač v Mariboru, imamo osem dni.",
            "Vpraša naj se Ane Kovač iz Maribora; 8 dni.",
            Language::Sl,
        ),
        (
            "V dveh letih smo izgubili štiriindvajset ljudi.",
            "24 ljudi v 2 letih.",
            Language::Sl,
        ),
        (
            "Budżet wynosi 60 tysięcy złotych, pyta Aneta Król.",
            "Mamy 60 000 złotych. Prosimy pisać do Anety Król.",
            Language::Pl,
        ),
        (
            "Environ trente pièces, chez Claire Morel, avant le 10 janvier.",
            "30 pièces. Claire Morel répond jusqu’au 10 janvier.",
            Language::Fr,
        ),
        (
            "Circa ventiquattro lastre entro il 20 novembre.",
            "24 lastre, fino al 20 novembre.",
            Language::It,
        ),
        (
            "Hatvanezer forint, április 30-ig, Nagy Annától.",
            "60 000 forint április 30-ig Nagy Annának.",
            Language::Hu,
        ),
        (
            "Máme čtyřiadvacet lidí, ptejte se Jana Nováka.",
            "24 lidí zná Jan Novák.",
            Language::Cs,
        ),
        (
            "Fireogtyve emner i tre uger.",
            "24 emner på 3 uger.",
            Language::Da,
        ),
        (
            "Máme dvadsaťštyri ľudí do 5. mája.",
            "Do 5. mája 24 ľudí.",
            Language::Sk,
        ),
        (
            "Write to office@example.com.",
            "See: Office@Example.com",
            Language::En,
        ),
    ] {
        assert_eq!(
            lies(original, proposal, language),
            Vec::<String>::new(),
            "{proposal}"
        );
    }
}

#[test]
fn what_is_another_is_found() {
    for (original, proposal, language, lie) in [
        (
            "It takes eight days.",
            "It takes 9 days.",
            Language::En,
            "9",
        ),
        (
            "It takes 8 days.",
            "It takes nine days.",
            Language::En,
            "nine",
        ),
        (
            "It takes three weeks.",
            "It takes two weeks.",
            Language::En,
            "two",
        ),
        (
            "It takes three weeks.",
            "It takes three months.",
            Language::En,
            "three",
        ),
        (
            "We pay 15,000 euros.",
            "We pay 15,500 euros.",
            Language::En,
            "15,500",
        ),
        (
            "We pay 15,000 euros.",
            "We pay 15,000 dollars.",
            Language::En,
            "15,000",
        ),
        ("Ask Peter Lund.", "Ask Peter Lind.", Language::En, "Lind"),
        (
            "Ask Peter Lund by 30 April.",
            "Ask Peter Lund by 30 May.",
            Language::En,
            "May",
        ),
        ("Come on Monday.", "Come on Friday.", Language::En, "Friday"),
        (
            "Our DV-400 is old.",
            "Our DV-500 is old.",
            Language::En,
            "DV-500",
        ),
        (
            "The valve is old.",
            "The valve by Krupp is old.",
            Language::En,
            "Krupp",
        ),
        (
            "Ask the office.",
            "Anna in the office answers.",
            Language::En,
            "Anna",
        ),
        (
            "Write to a@example.com.",
            "Write to b@example.com.",
            Language::En,
            "b@example.com",
        ),
        (
            "Call 0316 123456.",
            "Call 0316 123457.",
            Language::En,
            "0316 123457",
        ),
        (
            "Fragen an Herrn Lang.",
            "Fragen an Herrn Lange.",
            Language::De,
            "Lange",
        ),
        (
            "Fragen an Herrn Lang.",
            "Fragen an Frau Schuster.",
            Language::De,
            "Schuster",
        ),
        (
            "Wir sind in der Stadt.",
            "Wir sind in Leipzig.",
            Language::De,
            "Leipzig",
        ),
        (
            "Jeder vierte Kunde sagt ab.",
            "Jeder fünfte Kunde sagt ab.",
            Language::De,
            "fünfte",
        ),
        (
            "Betroffen sind 24 Leute.",
            "Betroffen sind fünfundzwanzig Leute.",
            Language::De,
            "fünfundzwanzig",
        ),
        ("Bis 31. März.", "Bis 31.04.", Language::De, "31.04"),
        (
            "Three of you until 1 October.",
            "Three of you until 3 October.",
            Language::En,
            "3",
        ),
        (
            "From 4 May, decided on 30 June.",
            "From 30 May, decided on 4 June.",
            Language::En,
            "30",
        ),
        ("Das war 2023.", "Das war 2024.", Language::De, "2024"),
        (
            "Pišite Ani Kovač.",
            "Pišite Ani Horvat.",
            Language::Sl,
            "Horvat",
        ),
        ("Imamo osem dni.", "Imamo devet dni.", Language::Sl, "devet"),
        (
            "Do konca junija.",
            "Do konca julija.",
            Language::Sl,
            "julija",
        ),
        (
            "Budżet wynosi 60 tysięcy złotych.",
            "Mamy 70 tysięcy złotych.",
            Language::Pl,
            "70 tysięcy",
        ),
        ("En trois mois.", "En neuf mois.", Language::Fr, "neuf"),
        ("In tre mesi.", "In sei mesi.", Language::It, "sei"),
        ("Három hét alatt.", "Hét nap alatt.", Language::Hu, "Hét"),
        ("Máme pět lidí.", "Máme šest lidí.", Language::Cs, "šest"),
        (
            "Máme päť ľudí v Nitre.",
            "Máme päť ľudí v Žiline.",
            Language::Sk,
            "Žiline",
        ),
        (
            "Det tager tre uger.",
            "Det tager fire uger.",
            Language::Da,
            "fire",
        ),
        (
            "Der arbejder folk i byen.",
            "Der arbejder folk hos Grundfos.",
            Language::Da,
            "Grundfos",
        ),
        (
            "58 % of the time.",
            "68 percent of the time.",
            Language::En,
            "68",
        ),
    ] {
        let found = lies(original, proposal, language);
        assert!(found.iter().any(|one| one == lie), "{proposal}: {found:?}");
    }
}

#[test]
fn turns_of_speech_are_no_facts() {
    for (proposal, language) in [
        (
            "One of us may help. May we ask you? Each one counts, and it means doing the work of two.",
            Language::En,
        ),
        (
            "Wer sucht, der findet eine Lösung. Einer hilft dem anderen. Sie und Ihre Leute.",
            Language::De,
        ),
        (
            "Un nouveau produit, deux fils inversés, un peu neuf.",
            Language::Fr,
        ),
        ("Lei non sa se sei contento.", Language::It),
        ("Mit lehet tenni? Hat ez segít?", Language::Hu),
        (
            "Kako bi vam lahko pomagali? Drugi nam niso znali.",
            Language::Sl,
        ),
        (
            "More than a third of the day, half a year, a quarter.",
            Language::En,
        ),
    ] {
        let found = lies("", proposal, language);
        assert_eq!(found, Vec::<String>::new(), "{proposal}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn anything_may_be_compared(original in "[\\PC\\n]{0,120}", proposal in "[\\PC\\n]{0,120}", at in 0usize..11) {
        let language = Language::ALL[at];
        for one in unfounded(&original, &proposal, language) {
            prop_assert_eq!(&proposal[one.place.bytes.clone()], one.text.as_str());
        }
    }

    #[test]
    fn a_text_is_founded_in_itself(text in "([A-Za-zäčžé]{1,9}[ .,-]|[0-9]{1,4}[ .,%/-]){0,30}", at in 0usize..11) {
        let language = Language::ALL[at];
        prop_assert_eq!(unfounded(&text, &text, language), []);
    }

    /// Texts in which each number is another; a changed figure must not make one of the others.
    #[test]
    fn a_changed_figure_is_always_found(numbers in proptest::collection::btree_set(10u32..99_999, 1..6), joint in 0usize..6, which in any::<prop::sample::Index>(), step in 1u32..10, at in 0usize..11) {
        let language = Language::ALL[at];
        let numbers: Vec<u32> = numbers.into_iter().collect();
        let joint = [" und ", " kg, ", "-", " km a ", " % ", ". X "][joint];
        let text = numbers.iter().map(u32::to_string).collect::<Vec<_>>().join(joint);
        let places: Vec<usize> = text.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit()).map(|(at, _)| at).collect();
        let place = places[which.index(places.len())];
        let mut changed = text.clone().into_bytes();
        changed[place] = b'0' + (changed[place] - b'0' + step as u8) % 10;
        let changed = String::from_utf8(changed).unwrap();
        // Leading noughts and a number that the text has elsewhere are no lies that figures show.
        let values = |text: &str| -> HashSet<String> {
            text.split(|c: char| !c.is_ascii_digit()).filter(|piece| !piece.is_empty()).map(|piece| piece.trim_start_matches('0').to_owned()).collect()
        };
        prop_assume!(!values(&changed).is_subset(&values(&text)));
        prop_assert!(!unfounded(&text, &changed, language).is_empty(), "{text} -> {changed}");
    }
}
