# Jezikovni mentor v ukazni vrstici.

wording-cli-file = { $file }: { $words }
wording-cli-written = { $file }: { $line }
wording-cli-keyboard = Vtipkajte ali prilepite besedilo in končajte s Ctrl+D v svoji vrstici.
wording-cli-unknown-language = »{ $code }« ni jezik, ki ga mentor bere. Z --lang povejte, v katerem od teh je besedilo: { $known }.
wording-cli-unknown-report = »{ $code }« ni jezik poročil. Z --report-in nastanejo v enem od teh: { $known }.
wording-cli-ending = { $file }: poročilo se zapiše kot .html, .json, .md ali .txt. Dajte datoteki eno od teh končnic.
wording-cli-unreadable = { $file } ni mogoče prebrati: { $reason }
wording-cli-unwritable = { $file } ni mogoče zapisati: { $reason }
wording-cli-too-large = { $file } ima več kot { $most } MB. To ni opis izziva; navedite del, ki naj se prebere.
wording-cli-no-text = { $file } ni besedilo ({ $kind }). Shranite jo s programom, v katerem je nastala, kot golo besedilo ali kot spletno stran.
wording-cli-encoding = { $file } je bila prebrana kot { $encoding }.
wording-cli-lost =
    { $count ->
        [one] { $file }: { $count } znaka ni bilo mogoče prebrati. Shranite datoteko kot UTF-8.
        [two] { $file }: { $count } znakov ni bilo mogoče prebrati. Shranite datoteko kot UTF-8.
        [few] { $file }: { $count } znakov ni bilo mogoče prebrati. Shranite datoteko kot UTF-8.
       *[other] { $file }: { $count } znakov ni bilo mogoče prebrati. Shranite datoteko kot UTF-8.
    }
wording-cli-two-from-one = S standardnega vhoda lahko pride samo ena od obeh različic. Za drugo navedite datoteko.
wording-cli-no-competences = V { $file } ni nobene kompetence. V vsako vrstico napišite eno.
wording-cli-reach-off = Doseg je izpuščen, ker ste zahtevali --meaning=off.
wording-cli-no-encoder-reach = Doseg je izpuščen, ker v { $folder } ni nameščen noben kodirnik besedil. Dopolni ga »collider encoder install«.
wording-cli-no-encoder = V { $folder } ni nameščen noben kodirnik besedil: izzivi se ločijo samo po besedah. Dopolni ga »collider encoder install«.

wording-cli-targets-place = { $file }, vrstica { $row }, stolpec { $column } ({ $name }): { $words }
wording-cli-targets-missing =
    { $columns ->
        [one] vrstica ima samo { $columns } stolpec. Potrebnih je pet, ločenih s tabulatorji: id, sentence, start, end, target.
        [two] vrstica ima samo { $columns } stolpca. Potrebnih je pet, ločenih s tabulatorji: id, sentence, start, end, target.
        [few] vrstica ima samo { $columns } stolpce. Potrebnih je pet, ločenih s tabulatorji: id, sentence, start, end, target.
       *[other] vrstica ima samo { $columns } stolpcev. Potrebnih je pet, ločenih s tabulatorji: id, sentence, start, end, target.
    }
wording-cli-targets-no-number = »{ $found }« ni število znakov. Začetek in konec štejeta znake stavka od 0; naslovno vrstico je treba odstraniti.
wording-cli-targets-empty = tu ni ničesar. Izpolnite ali odstranite vrstico.
