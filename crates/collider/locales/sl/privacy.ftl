## Kaj je znanega o ljudeh in kaj lahko s tem storijo.
privacy-yes = da
privacy-no = ne
privacy-not-set = še ni navedeno: upravljavec programa vnese v nastavitve pod [privacy]

## Lastni podatki.
privacy-data = Kaj je znanega o vas
privacy-data-under = Vse, kar to središče hrani o vašem računu in vašem naslovu { $address }.
privacy-data-html = Prenesite kot stran
privacy-data-json = Prenesite kot JSON
privacy-data-more = Kaj še lahko storite
privacy-found-rows = Vnosi
privacy-found-mentions =
    { $count ->
        [one] { $count } vnos drugih omenja to osebo
        [two] { $count } vnosa drugih omenjata to osebo
        [few] { $count } vnosi drugih omenjajo to osebo
       *[other] { $count } vnosov drugih omenja to osebo
    }
privacy-found-shared-name = Tukaj ima še nekdo enako ime. V besedilih smo zato iskali samo naslov, ne imena.

## Datoteka z vsem.
privacy-file-title = Osebni podatki
privacy-file-under = Vse, kar { $hub } hrani o { $address }, stanje { $when }.

## Izbris.
privacy-erase = Izbris mojega računa
privacy-erase-under = Povsod boste odjavljeni in tega ni mogoče razveljaviti. To se zgodi s posameznimi vrstami podatkov:
privacy-erase-first = Morda želite prej vse prenesti:
privacy-erase-confirm = Za potrditev vpišite svoj e-poštni naslov ali svoje ime
privacy-erase-confirm-hint = Vaš naslov je { $address }.
privacy-erase-do = Dokončno izbrišite
privacy-erase-not-confirmed = Vpisano ni tisto, kar je bilo zahtevano.
privacy-erase-last-manager = V središču ne bi bilo več nikogar, ki odloča, kdo v njem dela.
    .next = Vodenje najprej predajte nekomu drugemu; potem je ta račun mogoče izbrisati.
privacy-erased-own = Vaš račun je izbrisan in povsod ste odjavljeni.
privacy-erased =
    { $count ->
        [one] Izbrisano. { $count } vnos je bil odstranjen ali spremenjen.
        [two] Izbrisano. { $count } vnosa sta bila odstranjena ali spremenjena.
        [few] Izbrisano. { $count } vnosi so bili odstranjeni ali spremenjeni.
       *[other] Izbrisano. { $count } vnosov je bilo odstranjenih ali spremenjenih.
    }

## Soglasja.
privacy-consents = K čemu ste privolili
privacy-consents-under = Vsako vprašanje stoji zase. Na nobeno vam ni treba odgovoriti in svojo odločitev lahko kadar koli spremenite; kar se je zgodilo prej, ostane zakonito.
privacy-consents-open = Niste odgovorili. To velja kot ne.
privacy-consents-yes-since = { $when } ste odgovorili z da.
privacy-consents-no-since = { $when } ste odgovorili z ne.
privacy-newsletter-list = Prejemniki novic
privacy-consents-yes = Da, strinjam se
privacy-consents-no = Ne
privacy-consents-said-yes = Zapisano: da.
privacy-consents-said-no = Zapisano: ne.
privacy-consents-words-changed = Besedilo se je medtem spremenilo. Preden odgovorite, ga prosimo znova preberite.
privacy-consents-history = Vsi vaši odgovori
privacy-consents-what = Vprašanje
privacy-consents-answer = Odgovor
privacy-consents-wording = Besedilo
privacy-consents-version = Različica { $version }
privacy-consent-contact-shown = Prikaz med kontakti
    .words = Strinjam se, da člani tega središča v imeniku vidijo moje ime, mojo vlogo, moj e-poštni naslov in mojo telefonsko številko kot kontakt moje organizacije.
privacy-consent-contact-passed = Posredovanje ob povezovanju
    .words = Strinjam se, da se moje ime, moj e-poštni naslov in moja telefonska številka posredujejo organizacijam, ki jim je predstavljena moja organizacija.
privacy-consent-contact-published = Objava na spletu
    .words = Strinjam se, da vsi na spletu vidijo moje ime, mojo vlogo, moj e-poštni naslov in mojo telefonsko številko kot kontakt moje organizacije.
privacy-consent-newsletter = Novice
    .words = Strinjam se, da mi to središče pošilja svoje novice po e-pošti.
privacy-consent-photos = Fotografije in posnetki
    .words = Strinjam se, da to središče objavlja fotografije in posnetke s svojih dogodkov, na katerih me je mogoče prepoznati.

## Zahteve ljudi z računom ali brez njega.
privacy-requests = Zahteve
privacy-requests-under = Nekdo vpraša, kaj je znanega o njem, ali želi izbris. Najprej se prepričajte, da je naslov res njegov.
privacy-requests-address = E-poštni naslov osebe
privacy-requests-address-hint = Z računom ali brez njega. Da ste pogledali, se zapiše v dnevnik, brez naslova.
privacy-requests-no-address = To ni e-poštni naslov.
privacy-requests-find = Pokažite, kaj je
privacy-requests-found = Kaj je o { $address }
privacy-requests-account = Račun obstaja: { $name }.
privacy-requests-no-account = S tem naslovom ni nobenega računa.
privacy-requests-nothing = Ničesar ni bilo najti.
privacy-requests-erase = Izbris te osebe
privacy-requests-confirm = Za potrditev naslov vpišite še enkrat
privacy-requests-confirm-hint = Tega ni mogoče razveljaviti.
privacy-requests-erase-do = Dokončno izbrišite
privacy-requests-own = To je vaš lastni naslov. Svoj račun izbrišete na njegovi strani:
privacy-requests-messages = Sporočil in obvestil v datoteki ni: dobi jih le oseba sama, v svojem računu.

## Kaj se izbriše vsako noč.
privacy-retention = Hramba
privacy-retention-under = Podatki, katerih čas je potekel, se vsako noč izbrišejo sami. Tukaj vidite, kaj se bo izbrisalo in kaj se je izbrisalo.
privacy-retention-next = Naslednja noč: { $when }
privacy-retention-total =
    { $count ->
        [0] Po sedanjem stanju se ne bo izbrisalo nič.
        [one] Po sedanjem stanju se bo izbrisal { $count } vnos.
        [two] Po sedanjem stanju se bosta izbrisala { $count } vnosa.
        [few] Po sedanjem stanju se bodo izbrisali { $count } vnosi.
       *[other] Po sedanjem stanju se bo izbrisalo { $count } vnosov.
    }
privacy-retention-rule = Pravilo
privacy-retention-rows = Vnosi, ki se bodo izbrisali
privacy-retention-examples = Na primer
privacy-retention-settings = Število dni določi upravljavec programa v nastavitvah pod [privacy.retention].
privacy-retention-nights = Zadnje noči
privacy-retention-no-nights = Nobene noči še ni bilo.
privacy-retention-went = Kaj se je izbrisalo
privacy-retention-nothing = nič
privacy-rule-log-words = Besede v dnevniku sprememb (imena, vrednosti) se izbrišejo po { $days ->
        [one] { $days } dnevu
        [two] { $days } dneh
        [few] { $days } dneh
       *[other] { $days } dneh
    }; da se je nekaj zgodilo, ostane.
privacy-rule-finished-work = Končana opravila v ozadju se izbrišejo po { $days ->
        [one] { $days } dnevu
        [two] { $days } dneh
        [few] { $days } dneh
       *[other] { $days } dneh
    }.
privacy-rule-counted-uses = Števci zahtevnih poizvedb se izbrišejo v dveh minutah; kar od njih ostane, po { $days ->
        [one] { $days } dnevu
        [two] { $days } dneh
        [few] { $days } dneh
       *[other] { $days } dneh
    }.
privacy-rule-sessions = Seje se izbrišejo { $days ->
        [one] { $days } dan
        [two] { $days } dneva
        [few] { $days } dni
       *[other] { $days } dni
    } po koncu.
privacy-rule-sign-in-links = Povezave za prijavo se izbrišejo { $days ->
        [one] { $days } dan
        [two] { $days } dneva
        [few] { $days } dni
       *[other] { $days } dni
    } po poteku.
privacy-rule-inactive-accounts = Računi, ki jih nihče ni uporabil { $days ->
        [one] { $days } dan
        [two] { $days } dneva
        [few] { $days } dni
       *[other] { $days } dni
    }, se izbrišejo; 30 dni prej oseba prejme pismo, in kdor se enkrat prijavi, obdrži vse. Zadnji vodja vozlišča in zadnji skrbnik ostaneta.
privacy-rule-earlier-consents = Odgovor, ki mu je sledil drug odgovor, se izbriše po { $days ->
        [one] { $days } dnevu
        [two] { $days } dneh
        [few] { $days } dneh
       *[other] { $days } dneh
    }; zadnji odgovor ostane, dokler obstaja račun.
privacy-rule-import-files = Uvožene datoteke se izbrišejo { $days ->
        [one] { $days } dan
        [two] { $days } dneva
        [few] { $days } dni
       *[other] { $days } dni
    } po uvozu.
privacy-rule-open-imports = Uvozi, ki jih nihče ni dokončal, se izbrišejo po { $days ->
        [one] { $days } dnevu
        [two] { $days } dneh
        [few] { $days } dneh
       *[other] { $days } dneh
    }.
privacy-rule-import-rows = Podrobnosti o uvoženih vrsticah se izbrišejo { $days ->
        [one] { $days } dan
        [two] { $days } dneva
        [few] { $days } dni
       *[other] { $days } dni
    } po uvozu.
privacy-rule-import-undo = Uvoz je mogoče vzeti nazaj { $days ->
        [one] { $days } dan
        [two] { $days } dneva
        [few] { $days } dni
       *[other] { $days } dni
    }; potem se izbriše, kakšne so bile organizacije prej.
privacy-rule-memberships-of-nothing = Pripadnost organizaciji se izbriše { $days ->
        [one] { $days } dan
        [two] { $days } dneva
        [few] { $days } dni
       *[other] { $days } dni
    } po odstranitvi organizacije.
privacy-rule-letters = Poslana e-poštna sporočila se izbrišejo po { $days ->
        [one] { $days } dnevu
        [two] { $days } dneh
        [few] { $days } dneh
       *[other] { $days } dneh
    }.
privacy-rule-sign-in-requests = Zahteve za prijavo se izbrišejo { $days ->
        [one] { $days } dan
        [two] { $days } dneva
        [few] { $days } dni
       *[other] { $days } dni
    } po poteku.
privacy-rule-sign-in-attempts = Poskusi prijave se izbrišejo { $days ->
        [one] { $days } dan
        [two] { $days } dneva
        [few] { $days } dni
       *[other] { $days } dni
    } po poteku.
privacy-rule-invitations = Vabila se izbrišejo { $days ->
        [one] { $days } dan
        [two] { $days } dneva
        [few] { $days } dni
       *[other] { $days } dni
    } po poteku.
privacy-rule-registrations = Registracije se izbrišejo { $days ->
        [one] { $days } dan
        [two] { $days } dneva
        [few] { $days } dni
       *[other] { $days } dni
    } po poteku.
privacy-rule-address-changes = Spremembe naslova, ki jih nihče ni potrdil, se izbrišejo { $days ->
        [one] { $days } dan
        [two] { $days } dneva
        [few] { $days } dni
       *[other] { $days } dni
    } po poteku.
privacy-rule-conversations = Pogovori se izbrišejo { $days ->
        [one] { $days } dan
        [two] { $days } dneva
        [few] { $days } dni
       *[other] { $days } dni
    } po zadnjem sporočilu.
privacy-rule-notices = Kar ni moglo biti sporočeno v dnevni pošti, se izbriše po { $days ->
        [one] { $days } dnevu
        [two] { $days } dneh
        [few] { $days } dneh
       *[other] { $days } dneh
    }.
privacy-rule-digests = Katere dni je kdo prejel dnevno pošto, se pozabi po { $days ->
        [one] { $days } dnevu
        [two] { $days } dneh
        [few] { $days } dneh
       *[other] { $days } dneh
    }.

## Obvestilo o varstvu podatkov in evidenca dejavnosti obdelave.
privacy-notice = Obvestilo o varstvu podatkov
privacy-notice-under = Kaj { $hub } hrani o ljudeh, zakaj, kako dolgo in kaj lahko glede tega storite. Ta stran nastane iz pravil, po katerih deluje program.
privacy-notice-what = Kaj se hrani in zakaj
privacy-responsible = Kdo za to odgovarja
privacy-controller = Upravljavec
privacy-address = Naslov
privacy-email = E-pošta
privacy-officer = Pooblaščena oseba za varstvo podatkov
privacy-authority = Nadzorni organ
privacy-record-title = Evidenca dejavnosti obdelave
privacy-record-under = Kakor jo zahteva 30. člen Splošne uredbe o varstvu podatkov; nastane iz pravil, po katerih deluje program.
privacy-record-activity = Vrsta podatkov
privacy-record-purpose = Namen
privacy-record-people = Čigavi podatki
privacy-record-what = Kaj
privacy-record-ground = Pravna podlaga
privacy-record-kept = Kako dolgo
privacy-record-erasure = Ob izbrisu osebe
privacy-kept-until-erased = Tako dolgo kot tisto, čemur pripada, ali do izbrisa osebe.
privacy-recipients = Kdo jih prejme
    .words = Moderatorji središča; drugi člani in javnost le toliko, kolikor so organizacije tako določile za svoje profile, kontaktne osebe pa le toliko, kolikor so same privolile; kdor po naročilu središča upravlja strežnike. Nihče drug.
privacy-transfers = Prenos v druge države
    .words = Program sam nikomur ne pošilja podatkov. Če strežniki niso v Evropski uniji, mora upravljavec programa to tukaj navesti.
privacy-cookies = Piškotki
    .words = Samo tisti, ki jih strani potrebujejo: eden, ki vas ohranja prijavljene, eden za sporočilo po obrazcu ter po eden za jezik in barve, če ste ju izbrali. Nič se ne šteje in nič ne prihaja z drugih spletišč.
privacy-security = Kako so zavarovani
    .words = O pravicah se za vsako stran odloča na enem mestu; seje in povezave so shranjene le kot kontrolne vsote; vsaka sprememba je zapisana v dnevniku, v katerem se vidi vsak poseg; strani ne nalagajo ničesar z drugih spletišč; varnostne kopije je mogoče šifrirati.
privacy-rights = Vaše pravice
    .words = Vprašate lahko, kaj je znanega o vas, zahtevate popravek, izbris ali omejitev, prejmete podatke kot datoteko, ugovarjate uporabi in soglasje kadar koli prekličete. Z računom to storite sami; brez računa pišite na zgornji naslov. Pritožite se lahko tudi pri nadzornem organu.
privacy-people-members = ljudje z računom
privacy-people-contacts = kontaktne osebe organizacij
privacy-people-both = ljudje z računom in kontaktne osebe organizacij
privacy-people-visitors = vsi, ki obiščejo strani
privacy-ground-consent = Soglasje, člen 6(1)(a) GDPR
privacy-ground-contract = Izpolnitev tega, za kar je oseba zaprosila, člen 6(1)(b) GDPR
privacy-ground-law = Zakonska obveznost, člen 6(1)(c) GDPR
privacy-ground-interest = Zakoniti interes, člen 6(1)(f) GDPR
privacy-kind-account = Račun
    .what = Ime, e-poštni naslov, jezik, vloge in organizacije, za katere nekdo deluje.
    .purpose = Da lahko ljudje uporabljajo središče in drugi vedo, kdo deluje.
    .erasure = Se izbriše.
privacy-kind-sign-in = Prijava
    .what = Seje z napravo in časom uporabe, povezave za prijavo, ključi za dostop (javna polovica) in računi pri ponudnikih ustanov.
    .purpose = Da ljudje ostanejo prijavljeni in vidijo, kje, ter da ne vstopi nihče drug.
    .erasure = Se izbriše; povsod ste takoj odjavljeni.
privacy-kind-consent = Soglasja
    .what = Čemu je nekdo odgovoril z da ali ne, kdaj in na katero besedilo.
    .purpose = Da je mogoče pokazati, kdo se je s čim strinjal.
    .erasure = Se izbriše.
privacy-kind-contact = Kontaktne osebe
    .what = Ime, vloga, e-poštni naslov in telefonska številka kontakta organizacije.
    .purpose = Da so organizacije dosegljive in jih je mogoče predstaviti drugo drugi.
    .erasure = Se izbriše; organizacija ostane brez kontakta in lahko navede drugega.
privacy-kind-profile = Profili organizacij
    .what = Kar organizacije povedo o sebi, kolikor je v tem imenovana oseba.
    .purpose = Da se najdejo tisti, ki sodijo skupaj.
    .erasure = Ostane, ker je to izjava organizacije. Besedila, ki imenujejo osebo, spremeni organizacija ali zanjo moderator.
privacy-kind-import = Uvozi
    .what = Uvožene preglednice, kaj je nastalo iz njihovih vrstic in kdo jih je uvozil.
    .purpose = Da je uvoz mogoče razumeti in vzeti nazaj.
    .erasure = Datoteke, ki imenujejo osebo, se izbrišejo; iz vsega drugega se odstrani ime. Števila vrstic ostanejo.
privacy-kind-introductions = Predstavitve in mnenja o predlogih
    .what = Kdo je organizacije predstavil drugo drugi, ocenil predloge in napisal opombe ter kdaj.
    .purpose = Da obe organizaciji vesta, kaj je dogovorjeno, in da so predlogi boljši.
    .erasure = Kar se je zgodilo med organizacijama, ostane skupaj z opombami, brez osebe; ime in naslov osebe se odstranita iz opomb.
privacy-kind-log = Dnevnik sprememb
    .what = Kdo je kaj kdaj spremenil, iz česa v kaj.
    .purpose = Da je spremembam mogoče slediti in nihče ne more prepisati, kar se je zgodilo.
    .erasure = Imena in besede se izbrišejo iz vsakega vnosa osebe ali o njej. Da se je nekaj zgodilo in kdaj, ostane pod številko, ki ne vodi več k nikomur.
privacy-kind-queue = Opravila v ozadju
    .what = Opravila, ki čakajo ali so končana, na primer uvoz, s tistim, ki jih je začel.
    .purpose = Da se nič ne izgubi, ko se program ustavi.
    .erasure = Oseba se iz njih odstrani.
privacy-kind-letters = E-poštna sporočila
    .what = Komu, kdaj in o čem je središče pisalo in ali je sporočilo prispelo.
    .purpose = Da se vidi, ali sporočila prispejo.
    .erasure = Se izbriše.
privacy-kind-bounds = Omejitve zahtevnih poizvedb
    .what = S katerega internetnega naslova ali s katerim računom so v zadnjih dveh minutah prišle zahtevne poizvedbe.
    .purpose = Da nihče ne more ohromiti središča ali preizkušati prijav.
    .erasure = V dveh minutah izgine samo od sebe.
privacy-kind-messages = Sporočila
    .what = Kar osebe pišejo druga drugi in povezovalcem, prijavljena sporočila, komu dovolijo pisati in koga blokirajo.
    .purpose = Da se osebe lahko pogovarjajo, ne da bi razkrile svoje naslove.
    .erasure = Kar ste napisali, nadomesti beseda »izbrisano«, vaše ime pa izgine. Kar so drugi pisali vam, ostane njihovo.
privacy-kind-notices = Obvestila
    .what = Kar čaka na vašo naslednjo dnevno pošto, o čem želite biti obveščeni in katere dni ste pošto prejeli.
    .purpose = Da na želeni način izveste, kar se vas tiče, in ničesar dvakrat.
    .erasure = Se izbriše.

## Kako se stvari imenujejo v datoteki z vsem.
privacy-column-acting-for = Deluje za
privacy-column-action = Storjeno
privacy-column-actor-name = Ime
privacy-column-after = Potem
privacy-column-at = Kdaj
privacy-column-before = Prej
privacy-column-by = Ime
privacy-column-contact-email = E-pošta
privacy-column-contact-name = Ime
privacy-column-contact-phone = Telefon
privacy-column-contact-role = Vloga
privacy-column-created-at = Od
privacy-column-description = Opis
privacy-column-details = Podrobnosti
privacy-column-device = Naprava
privacy-column-email = E-pošta
privacy-column-expires-at = Konec
privacy-column-given = Odgovor
privacy-column-id = Organizacija
privacy-column-language = Jezik
privacy-column-name = Ime
privacy-column-name-key = Ime za iskanje
privacy-column-note = Opomba
privacy-column-organisation-id = Organizacija
privacy-column-other-names = Druga imena
privacy-column-partner-id = S kom
privacy-column-partners = Sodelujoči
privacy-column-payload = Vsebina
privacy-column-problem = Težava
privacy-column-purpose = Vprašanje
privacy-column-reason = Razlog
privacy-column-reasons = Razlogi
privacy-column-role = Vloga
privacy-column-sheets = Preglednice
privacy-column-since = Od
privacy-column-single-use = Velja enkrat
privacy-column-started-by = Ime
privacy-column-state = Stanje
privacy-column-text = Besedilo
privacy-column-thing = Vrsta stvari
privacy-column-title = Naslov
privacy-column-used-at = Zadnja uporaba
privacy-column-verdict = Mnenje
privacy-column-website = Spletna stran
privacy-column-what = Kaj
privacy-column-wording = Besedilo
privacy-column-seen-at = Nazadnje tukaj
privacy-column-address = E-pošta
privacy-column-subject = Zadeva
privacy-column-written-at = Napisano
privacy-column-said = Odgovor poštnega strežnika
privacy-column-asked-at = Vprašano
privacy-column-invited-at = Povabljeno
privacy-column-invited-by-name = Ime
privacy-column-roles = Vloge
privacy-column-organisation-name = Organizacija
privacy-column-why = Zakaj
privacy-column-issuer = Izdajatelj
privacy-column-provider = Ponudnik
privacy-column-account = Tamkajšnji račun
privacy-column-withdrawn-at = Umaknjeno
privacy-column-decided-at = Odločeno
privacy-column-accepted-at = Sprejeto
privacy-column-lead-to = Vodilo na
privacy-column-tries = Poskusi
privacy-column-sent-at = Poslano
privacy-column-confirmed-at = Potrjeno
privacy-column-goes-at = Račun bo izbrisan
privacy-column-unread = Neprebrana sporočila
privacy-column-shares-address = Naslov prikazan
privacy-column-for-hub = Napisano v imenu povezovalcev
privacy-column-settled-at = Končano
privacy-column-blocked-id = Blokirana oseba
privacy-column-may-write = Kdo sme pisati
privacy-column-kind = Vrsta
privacy-column-words = Besedilo
privacy-column-pace = Kako hitro
privacy-column-day = Dan
privacy-column-sender-id = Napisal/-a

## Pismo, preden se izbriše račun, ki ga nihče ne uporablja.
mail-kind-inactive = Pred izbrisom neuporabljenega računa
privacy-inactive-subject = { $hub }: vaš račun bo izbrisan { $day }
privacy-inactive-words = V vaš račun v središču { $hub } se že dolgo nihče ni prijavil. Česar nihče ne uporablja, ne hranimo: { $day } bo račun izbrisan z vsem, kar je tam znanega o vas. Če ga želite obdržati, se pred tem dnem enkrat prijavite. Sicer vam ni treba storiti ničesar.
privacy-inactive-why = To pismo prejmete enkrat, ker imate račun v središču { $hub }. Kaj se koliko časa hrani, piše tam v obvestilu o varstvu podatkov.
