//! The words by which people head their columns, in the languages of the hubs. Own list, collected
//! from participants' sheets, registers and beneficiary lists in these languages.

use std::sync::OnceLock;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::target::{Subject, Target};
use crate::platform::i18n::{Lang, say};

/// How well a header speaks for a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// Some of its words do.
    Part,
    /// All of it does.
    Whole,
}

/// The field that a header names, among those of a subject. Of several the longest words win.
pub fn field_of(header: &str, subject: Subject) -> Option<(Target, Fit)> {
    let header = normal(header);
    let mut best: Option<(usize, Target, Fit)> = None;
    for (target, words) in known().iter().filter(|(target, _)| target.subject() == subject) {
        for word in words {
            let fit = if header == *word {
                Fit::Whole
            } else if word.chars().count() >= 4 && has_words(&header, word) {
                Fit::Part
            } else {
                continue;
            };
            let weight = word.len() + if fit == Fit::Whole { 1_000 } else { 0 };
            if best.is_none_or(|(known, ..)| known < weight) {
                best = Some((weight, *target, fit));
            }
        }
    }
    best.map(|(_, target, fit)| (target, fit))
}

fn known() -> &'static [(Target, Vec<String>)] {
    static KNOWN: OnceLock<Vec<(Target, Vec<String>)>> = OnceLock::new();
    KNOWN.get_or_init(|| {
        // The headers of our own exports first, then those of others.
        let own = Target::ALL.iter().map(|target| {
            let key = format!("imports-field-{}", target.code());
            (*target, Lang::all().map(|lang| normal(&say(lang, &key))).collect())
        });
        let normal_all = |words: &[&str]| words.iter().map(|word| normal(word)).collect();
        own.chain(WORDS.iter().map(|(target, words)| (*target, normal_all(words)))).collect()
    })
}

fn has_words(header: &str, word: &str) -> bool {
    format!(" {header} ").contains(&format!(" {word} "))
}

/// Lower case without marks, punctuation and a number at the end.
pub(super) fn normal(header: &str) -> String {
    let plain: String = header
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    let mut words: Vec<&str> = plain.split_whitespace().collect();
    while words.len() > 1 && words.last().is_some_and(|word| word.chars().all(|c| c.is_ascii_digit()))
    {
        words.pop();
    }
    let mut joined = words.join(" ");
    // "need2" is the second of several columns; a year or a code in the header stays.
    let stem = joined.trim_end_matches(|c: char| c.is_ascii_digit());
    if stem.len() >= 4 && joined.len() - stem.len() <= 2 {
        joined = stem.trim_end().to_owned();
    }
    joined
}

use Target as T;

/// Field → headers. A header of several words is matched as a whole first, then by its words.
const WORDS: &[(Target, &[&str])] = &[
    (T::FileKey, &["key in this file", "schlüssel in dieser datei", "ključ v tej datoteki", "row key"]),
    (T::Reference, &[
        "reference", "id", "ref", "key", "organisation id", "organization id", "org id", "company id",
        "member id", "member number", "registration number", "vat", "vat id", "vat number", "tax number",
        "referenz", "kennung", "schlüssel", "mitgliedsnummer", "kundennummer", "firmenbuchnummer",
        "handelsregisternummer", "uid", "ust id", "kennzeichen",
        "referenca", "oznaka", "matična številka", "davčna številka", "id številka", "šifra",
        "matični broj", "oib", "codice", "partita iva", "codice fiscale", "siret", "siren", "référence",
        "identifiant", "nip", "regon", "krs", "identyfikator", "adószám", "azonosító", "ičo", "ič",
        "cvr", "cvr nummer", "kvk", "kvk nummer",
    ]),
    (T::Name, &[
        "name", "organisation", "organization", "company", "company name", "organisation name",
        "organization name", "name of organisation", "name of organization", "name of the organisation",
        "name of company", "name of beneficiary", "beneficiary", "beneficiary name", "firm", "firm name",
        "legal name", "business name", "enterprise", "institution", "org",
        "firma", "firmenname", "unternehmen", "unternehmensname", "name der organisation",
        "name des unternehmens", "betrieb", "einrichtung", "begünstigter", "name des begünstigten",
        "verein", "studio",
        "ime", "naziv", "naziv organizacije", "ime organizacije", "organizacija", "podjetje",
        "ime podjetja", "naziv podjetja", "naziv upravičenca", "upravičenec", "polno ime", "družba",
        "naziv tvrtke", "tvrtka", "ime tvrtke", "poduzeće", "korisnik", "naziv korisnika",
        "nome", "azienda", "impresa", "ragione sociale", "denominazione", "nome azienda", "ente",
        "organizzazione", "beneficiario",
        "nom", "entreprise", "société", "raison sociale", "dénomination", "structure", "organisme",
        "bénéficiaire", "nom de l entreprise",
        "nazwa", "nazwa firmy", "nazwa organizacji", "przedsiębiorstwo", "organizacja", "beneficjent",
        "név", "cég", "cégnév", "szervezet", "szervezet neve", "vállalkozás", "kedvezményezett",
        "kedvezményezett neve", "a kedvezményezett neve", "cég neve",
        "názov", "spoločnosť", "názov organizácie", "názov spoločnosti", "organizácia", "prijímateľ",
        "název", "společnost", "název organizace", "název společnosti", "organizace", "příjemce",
        "navn", "virksomhed", "virksomhedsnavn", "firmanavn", "organisation navn", "tilsagnsmodtager",
        "naam", "bedrijf", "bedrijfsnaam", "organisatie", "naam organisatie", "begunstigde",
    ]),
    (T::OtherNames, &[
        "other names", "other name", "also known as", "aka", "short name", "abbreviation", "acronym",
        "brand", "brand name", "trade name",
        "weitere namen", "andere namen", "kurzname", "kurzbezeichnung", "abkürzung", "markenname",
        "druga imena", "drugo ime", "kratko ime", "kratica", "kratki naziv", "blagovna znamka",
        "skraćeni naziv", "nome breve", "sigle", "nom court", "skrót", "rövid név", "skratka", "zkratka",
    ]),
    (T::Kind, &[
        "kind", "type", "organisation type", "organization type", "type of organisation",
        "type of organization", "company type", "category",
        "art", "typ", "art der organisation", "organisationsart", "organisationstyp", "kategorie",
        "vrsta", "vrsta organizacije", "tip", "tip organizacije", "kategorija",
        "vrsta subjekta", "tipo", "tipologia", "tipo di organizzazione", "type de structure", "catégorie",
        "rodzaj", "typ organizacji", "típus", "szervezet típusa", "typ organizácie", "typ organizace",
        "soort", "type organisatie",
    ]),
    (T::Side, &[
        "side", "world", "creative or industry", "creative industry", "cci or avm", "group",
        "seite", "welt", "kreativ oder industrie", "gruppe",
        "stran", "svet", "ustvarjalna ali industrijska", "skupina",
        "strana", "lato", "côté", "strona", "oldal",
    ]),
    (T::Sectors, &[
        "sector", "sectors", "industry", "industries", "branch", "field of activity", "activity",
        "activities", "main activity", "nace", "nace code", "nace codes", "line of business", "discipline",
        "branche", "branchen", "wirtschaftszweig", "sektor", "sektoren", "tätigkeitsfeld",
        "tätigkeitsbereich", "nace codes branchen", "önace", "wz", "wz code", "sparte", "disziplin",
        "panoga", "panoge", "dejavnost", "dejavnosti", "glavna dejavnost", "skd", "šifra dejavnosti",
        "sektorji", "področje", "področje delovanja",
        "djelatnost", "djelatnosti", "nkd", "područje", "settore", "settori", "attività", "ateco",
        "secteur", "secteurs", "secteur d activité", "activité", "naf", "code naf", "ape",
        "branża", "sektory", "pkd", "działalność", "ágazat", "ágazatok", "szektor", "tevékenység", "teáor",
        "odvetvie", "odvětví", "sk nace", "cz nace", "činnosť", "činnost", "obor",
        "brancher", "sektorer", "sector en", "bedrijfstak", "sbi", "activiteit",
    ]),
    (T::Country, &[
        "country", "country code", "state", "nation", "land", "staat", "ländercode", "länderkennzeichen",
        "država", "drzava", "zemlja", "koda države", "paese", "stato", "nazione", "pays", "kraj", "państwo",
        "ország", "krajina", "štát", "země", "stát",
    ]),
    (T::Region, &[
        "region", "regions", "nuts", "nuts code", "nuts region", "county", "district", "province", "location",
        "statistical region", "place", "city", "town",
        "bundesland", "landkreis", "kreis", "bezirk", "standort", "ort", "stadt", "region nuts",
        "regija", "regija nuts", "statistična regija", "kraj", "mesto", "sedež", "občina", "lokacija",
        "županija", "regione", "provincia", "città", "sede", "comune", "région", "département", "ville",
        "województwo", "powiat", "miasto", "miejscowość", "megye", "régió", "város", "székhely",
        "kraj okres", "okres", "mesto sídlo", "sídlo", "město", "regio", "provincie", "plaats", "gemeente",
        "kommune", "by",
    ]),
    (T::Languages, &[
        "language", "languages", "working language", "working languages", "lang", "languages spoken",
        "sprache", "sprachen", "arbeitssprache", "arbeitssprachen", "sprachkenntnisse",
        "jezik", "jeziki", "delovni jezik", "delovni jeziki", "jezici", "radni jezik",
        "lingua", "lingue", "langue", "langues", "język", "języki", "nyelv", "nyelvek", "jazyk", "jazyky",
        "sprog", "taal", "talen",
    ]),
    (T::Size, &[
        "size", "size class", "company size", "employees", "number of employees", "staff", "headcount",
        "größe", "größenklasse", "unternehmensgröße", "mitarbeiter", "mitarbeitende", "beschäftigte",
        "anzahl mitarbeiter", "mitarbeiterzahl", "personal",
        "velikost", "velikostni razred", "velikost podjetja", "zaposleni", "število zaposlenih",
        "veličina", "broj zaposlenih", "zaposlenici", "dimensione", "dipendenti", "numero dipendenti",
        "addetti", "taille", "effectif", "effectifs", "salariés", "wielkość", "pracownicy",
        "liczba pracowników", "méret", "létszám", "alkalmazottak", "veľkosť", "počet zamestnancov",
        "velikost firmy", "počet zaměstnanců", "ansatte", "antal ansatte", "grootte", "medewerkers",
        "aantal medewerkers",
    ]),
    (T::Founded, &[
        "founded", "year founded", "founding year", "year of foundation", "established", "since",
        "gegründet", "gründungsjahr", "gründung", "seit",
        "ustanovljeno", "leto ustanovitve", "ustanovitev", "ustanovljena", "godina osnivanja", "osnovano",
        "anno di fondazione", "fondazione", "fondata", "année de création", "création", "fondée",
        "rok założenia", "założono", "alapítás éve", "alapítva", "alapítás", "rok založenia", "založené",
        "rok založení", "založeno", "grundlagt", "stiftet", "opgericht", "oprichtingsjaar",
    ]),
    (T::Website, &[
        "website", "web", "web site", "web address", "url", "homepage", "www", "internet", "link", "site",
        "webseite", "internetseite", "internetadresse", "webadresse",
        "spletna stran", "splet", "spletni naslov", "spletno mesto", "web stranica", "sito", "sito web",
        "site web", "site internet", "strona www", "strona internetowa", "weboldal", "honlap",
        "webová stránka", "webové stránky", "hjemmeside", "webstek",
    ]),
    (T::Contact, &["contact", "kontakt", "stik"]),
    (T::ContactName, &[
        "contact person", "contact name", "person", "first name", "last name", "surname", "given name",
        "family name", "representative", "participant", "attendee",
        "ansprechpartner", "ansprechpartnerin", "ansprechperson", "kontaktperson", "vorname", "nachname",
        "name der kontaktperson", "teilnehmer", "teilnehmerin", "vertreter",
        "kontaktna oseba", "ime in priimek", "priimek", "oseba", "udeleženec", "zastopnik", "ime kontakta",
        "kontakt osoba", "ime i prezime", "prezime", "persona di contatto", "referente", "cognome",
        "personne de contact", "contact nom", "prénom", "osoba kontaktowa", "imię", "nazwisko",
        "imię i nazwisko", "kapcsolattartó", "kapcsolattartó neve", "kontaktná osoba", "kontaktní osoba",
        "meno", "priezvisko", "jméno", "příjmení", "contactpersoon", "voornaam", "achternaam",
    ]),
    (T::ContactRole, &[
        "role", "position", "function", "job title", "contact role", "role of the contact person",
        "funktion", "rolle", "aufgabe", "funktion der kontaktperson", "stellung",
        "vloga", "funkcija", "položaj", "delovno mesto", "vloga kontaktne osebe", "pozicija", "ruolo",
        "fonction", "stanowisko", "beosztás", "funkce", "funkcia", "stilling", "functie",
    ]),
    (T::ContactEmail, &[
        "email", "e mail", "mail", "e mail address", "email address", "contact email", "e mail adresse",
        "emailadresse", "mailadresse", "e pošta", "epošta", "elektronski naslov", "e naslov",
        "elektronska pošta", "e mail naslov", "posta elettronica", "courriel", "adresse mail", "adres e mail",
        "e mail cím", "emailová adresa", "e mailadres",
    ]),
    (T::ContactPhone, &[
        "phone", "telephone", "tel", "mobile", "phone number", "telephone number", "telefon",
        "telefonnummer", "mobil", "handy", "rufnummer", "telefonska številka", "gsm", "telefonski broj",
        "mobitel", "telefono", "cellulare", "téléphone", "portable", "numer telefonu", "telefonszám",
        "telefónne číslo", "telefoon", "telefonní číslo",
    ]),
    (T::Description, &[
        "description", "about", "about us", "profile", "summary", "short description", "introduction",
        "what we do", "company description", "notes",
        "beschreibung", "kurzbeschreibung", "profil", "über uns", "vorstellung", "was wir machen",
        "opis", "kratek opis", "predstavitev", "o nas", "opis podjetja", "kratki opis", "kaj delamo",
        "descrizione", "presentazione", "chi siamo", "description courte", "présentation", "krótki opis",
        "leírás", "bemutatkozás", "rövid leírás", "popis", "krátky popis", "beskrivelse", "beschrijving",
    ]),
    (T::DescriptionLanguage, &[
        "description language", "language of the description", "sprache der beschreibung", "jezik opisa",
    ]),
    (T::Competences, &[
        "competence", "competences", "competency", "competencies", "skills", "skill", "offer", "offers",
        "we offer", "what we offer", "what can you do", "what we can do", "services", "service", "expertise",
        "know how", "capabilities", "strengths", "can do", "products", "what can you offer", "offering",
        "kompetenz", "kompetenzen", "fähigkeiten", "angebot", "angebote", "wir bieten", "was wir können",
        "was wir bieten", "was können sie", "was bieten sie", "leistungen", "leistungsangebot", "stärken",
        "bietet", "biete", "können", "fachgebiete", "produkte",
        "kompetenca", "kompetence", "znanja", "znanje", "veščine", "ponudba", "ponujamo", "kaj znamo",
        "kaj ponujamo", "kaj znate", "kaj ponujate", "storitve", "zmoremo", "prednosti", "kaj zmoremo",
        "kompetencije", "vještine", "usluge", "nudimo", "ponuda", "competenze", "servizi", "offerta",
        "offriamo", "cosa offriamo", "compétence", "compétences", "savoir faire", "offre", "nous offrons",
        "kompetencje", "umiejętności", "oferta", "oferujemy", "usługi", "kompetenciák", "készségek",
        "kínálat", "kínálunk", "szolgáltatások", "kompetencie", "ponúkame", "služby", "kompetence co umíme",
        "nabízíme", "dovednosti", "nabídka", "ydelser", "tilbyder", "kompetencer", "competenties",
        "aanbod", "diensten",
    ]),
    (T::Needs, &[
        "need", "needs", "seeks", "seeking", "looking for", "we look for", "we are looking for", "wanted",
        "what we need", "what we look for", "what do you need", "what are you looking for", "search",
        "demand", "wishes", "challenge", "challenges", "request",
        "bedarf", "bedarfe", "suche", "sucht", "gesucht", "wir suchen", "was wir suchen", "was wir brauchen",
        "was suchen sie", "was brauchen sie", "bedürfnisse", "wünsche", "nachfrage", "herausforderung",
        "herausforderungen",
        "potreba", "potrebe", "iščemo", "kaj iščemo", "kaj iščete", "kaj potrebujemo", "kaj potrebujete",
        "iščejo", "povpraševanje", "želje", "izziv", "izzivi", "potrebujemo",
        "tražimo", "što tražimo", "potražnja", "esigenze", "bisogni", "cerchiamo", "cosa cerchiamo",
        "fabbisogni", "besoin", "besoins", "nous cherchons", "recherche", "potrzeby", "potrzeba", "szukamy",
        "czego szukamy", "igény", "igények", "keresünk", "mit keresünk", "szükségletek", "potreby",
        "hľadáme", "čo hľadáme", "potřeby", "hledáme", "behov", "søger", "behoefte", "behoeften", "wij zoeken",
    ]),
    (T::TextLanguage, &[
        "language of texts", "text language", "language of the texts", "sprache der texte", "textsprache",
        "jezik besedil",
    ]),
    (T::Works, &[
        "works", "examples of work", "references", "portfolio", "work", "arbeitsproben", "arbeiten",
        "beispiele", "referenzen", "primeri dela", "dela", "reference projekti", "projects json",
    ]),
    (T::Visibility, &[
        "visibility", "visible to", "sichtbarkeit", "sichtbar für", "vidnost", "vidno", "vidljivost",
    ]),
    (T::Consented, &[
        "consented", "consent", "consent date", "date of consent", "day of consent", "gdpr consent",
        "einwilligung", "einwilligung am", "datum der einwilligung", "zustimmung", "tag der einwilligung",
        "soglasje", "datum soglasja", "privolitev", "dan soglasja", "suglasnost", "consenso",
        "consentement", "zgoda", "hozzájárulás", "súhlas", "souhlas",
    ]),
    (T::Status, &["status", "state", "stand", "stanje", "stato", "statut", "státusz", "stav"]),
    (T::WorkOrganisationKey, &[
        "organisation key in this file", "schlüssel der organisation in dieser datei",
        "ključ organizacije v tej datoteki",
    ]),
    (T::WorkOrganisation, &[
        "org", "organisation", "organization", "organisation id", "organization id", "org id",
        "organisation reference", "organisation name", "company", "company id", "company name",
        "beneficiary", "beneficiary name", "name of beneficiary", "lead partner", "by", "member",
        "firma", "unternehmen", "referenz der organisation", "begünstigter", "name des begünstigten",
        "organizacija", "podjetje", "upravičenec", "naziv upravičenca", "oznaka organizacije",
        "korisnik", "tvrtka", "azienda", "impresa", "beneficiario", "entreprise", "bénéficiaire",
        "beneficjent", "nazwa beneficjenta", "kedvezményezett", "kedvezményezett neve", "prijímateľ",
        "příjemce", "virksomhed", "tilsagnsmodtager", "bedrijf", "begunstigde",
    ]),
    (T::WorkReference, &[
        "reference", "id", "ref", "project id", "work id", "project number", "operation id", "key", "referenz",
        "kennung", "projektnummer", "vorhabennummer", "aktenzeichen", "referenca", "oznaka", "šifra",
        "šifra projekta", "oznaka projekta", "codice progetto", "référence", "numer projektu",
        "projekt azonosító", "azonosító", "kód projektu", "číslo projektu", "projectnummer",
    ]),
    (T::WorkTitle, &[
        "title", "project", "project title", "project name", "name of project", "operation",
        "name of operation", "name", "work", "titel", "projekt", "projekttitel", "projektname",
        "name des projekts", "vorhaben", "bezeichnung des vorhabens", "bezeichnung",
        "naslov", "naziv", "naziv projekta", "ime projekta", "naslov projekta", "operacija",
        "naziv operacije", "titolo", "progetto", "titolo del progetto", "titre", "projet", "intitulé",
        "nom de l opération", "tytuł", "tytuł projektu", "nazwa projektu", "cím", "projekt címe",
        "projekt neve", "názov", "názov projektu", "název", "název projektu", "projektets navn",
        "projectnaam", "titel project",
    ]),
    (T::WorkText, &[
        "text", "description", "summary", "project description", "project summary", "operation summary",
        "abstract", "beschreibung", "projektbeschreibung", "zusammenfassung", "kurzbeschreibung",
        "zusammenfassung des vorhabens", "opis", "opis projekta", "povzetek", "povzetek operacije",
        "kratek opis", "sažetak", "descrizione", "sintesi", "résumé", "description du projet", "streszczenie",
        "opis projektu", "leírás", "összefoglaló", "popis", "popis projektu", "beskrivelse",
        "beschrijving", "samenvatting",
    ]),
    (T::WorkLanguage, &[
        "language", "lang", "sprache", "jezik", "lingua", "langue", "język", "nyelv", "jazyk", "sprog", "taal",
    ]),
    (T::WorkYear, &[
        "year", "date", "start", "start date", "jahr", "datum", "beginn", "leto", "začetek", "datum začetka",
        "godina", "početak", "anno", "année", "rok", "év", "år", "jaar",
    ]),
    (T::WorkPartners, &[
        "partners", "partner", "project partners", "with", "client", "clients", "partnerinnen und partner",
        "projektpartner", "auftraggeber", "kunde", "partnerji", "partnerji projekta", "naročnik", "partneri",
        "committente", "partenaires", "partnerzy", "partnerek", "partnere", "partnere",
    ]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_of_many_languages_are_known() {
        let of = |header: &str| field_of(header, Subject::Organisations).map(|(target, _)| target);
        for (header, expected) in [
            ("Naziv organizacije", T::Name),
            ("Panoga", T::Sectors),
            ("Kaj znate?", T::Competences),
            ("Kaj iščete?", T::Needs),
            ("Zaposleni", T::Size),
            ("Firma", T::Name),
            ("Ansprechpartner", T::ContactName),
            ("E-Mail", T::ContactEmail),
            ("Was wir können", T::Competences),
            ("Was wir suchen", T::Needs),
            ("Sprache", T::Languages),
            ("Název organizace", T::Name),
            ("Cégnév", T::Name),
            ("Nom de l'entreprise", T::Name),
            ("Competence 3", T::Competences),
            ("need2", T::Needs),
            ("NACE-Code (Hauptbranche)", T::Sectors),
            ("Your e-mail address, please", T::ContactEmail),
        ] {
            assert_eq!(of(header), Some(expected), "{header}");
        }
        assert_eq!(of("Dietary requirements"), None);
        assert_eq!(of("src"), None);
    }

    #[test]
    fn the_headers_of_exports_are_known_in_every_language() {
        for lang in Lang::all() {
            for target in Target::ALL {
                let label = say(lang, &format!("imports-field-{}", target.code()));
                for header in [label.clone(), format!("{label} 2")] {
                    assert_eq!(
                        field_of(&header, target.subject()),
                        Some((*target, Fit::Whole)),
                        "{lang}: {header}"
                    );
                }
            }
        }
    }

    #[test]
    fn no_header_stands_for_two_fields_of_the_same_kind_of_sheet_in_one_language_list() {
        let mut seen: Vec<(Subject, String, Target)> = Vec::new();
        for (target, words) in WORDS {
            for word in *words {
                let word = normal(word);
                if let Some((.., other)) = seen.iter().find(|(subject, known, other)| {
                    *subject == target.subject() && *known == word && other != target
                }) {
                    // Words that really mean both, settled by the values or by the first list.
                    assert!(
                        ["state", "stato", "kraj", "organizacija", "kompetence"].contains(&word.as_str()),
                        "{word} stands for {other:?} and {target:?}"
                    );
                }
                seen.push((target.subject(), word, *target));
            }
        }
    }
}
