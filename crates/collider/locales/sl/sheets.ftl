# Branje tabel: zakaj datoteke ni bilo mogoče prebrati in kaj je dobro vedeti o prebrani.

## Vsa datoteka

sheets-error-empty = Datoteka je prazna. Preverite, ali ste jo shranili, in jo izberite znova.
sheets-error-file-too-large = Datoteka ima { $size } MB, dovoljenih je največ { $limit } MB. Odstranite slike in liste, ki jih ne potrebujete, ali tabelo razdelite na več datotek.
sheets-error-not-a-table =
    { $found ->
        [pdf] Ta datoteka je PDF in ne tabela.
        [image] Ta datoteka je slika in ne tabela.
        [text-document] Ta datoteka je besedilni dokument in ne tabela.
        [presentation] Ta datoteka je predstavitev in ne tabela.
        [archive] Ta datoteka je arhiv in ne tabela. Razširite ga in izberite tabelo v njem.
        [web-page] Ta datoteka je spletna stran ali XML in je le v Excelu videti kot tabela.
        [other-spreadsheet] Te vrste preglednic ni mogoče prebrati.
       *[binary] Ta datoteka ni tabela.
    } Tabelo v svojem programu za preglednice shranite kot XLSX, ODS ali CSV in izberite to datoteko.
sheets-error-password-protected = Datoteka { $format } je zaščitena z geslom. V svojem programu za preglednice odstranite geslo, shranite datoteko in jo izberite znova.
sheets-error-damaged = Datoteka { $format } je poškodovana ali ni bila prenesena v celoti. Odprite jo v svojem programu za preglednice, shranite jo znova in izberite novo datoteko.
sheets-error-unpacks-too-large = Del »{ $part }« datoteke je razširjen večji od { $limit } MB in ni bil odprt. Tabelo prekopirajte v novo, prazno datoteko in izberite to.
sheets-error-too-much-text = Tabela »{ $sheet }«, vrstica { $row }: do sem je v datoteki že več kot { $limit } MB besedila. Tabelo razdelite na več datotek.
sheets-error-xml-entities = Del »{ $part }« datoteke vsebuje definicije, ki ne sodijo v preglednico. Zaradi varnosti ni bil odprt. Tabelo v svojem programu za preglednice shranite na novo.
sheets-error-too-many-rows =
    Tabela »{ $sheet }« ima več kot { $limit ->
        [one] { $limit } vrstico
        [two] { $limit } vrstici
        [few] { $limit } vrstice
       *[other] { $limit } vrstic
    }. Razdelite jo na več datotek.
sheets-error-too-many-columns =
    Tabela »{ $sheet }«, vrstica { $row }: v stolpcu { $column } je vsebina, { $limit ->
        [one] dovoljen je največ { $limit } stolpec
        [two] dovoljena sta največ { $limit } stolpca
        [few] dovoljeni so največ { $limit } stolpci
       *[other] dovoljenih je največ { $limit } stolpcev
    }. Izbrišite, kar je desno od tabele.
sheets-error-too-many-cells =
    Tabela »{ $sheet }«, vrstica { $row }: do sem je že več kot { $limit ->
        [one] { $limit } celica
        [two] { $limit } celici
        [few] { $limit } celice
       *[other] { $limit } celic
    }. Izbrišite vsebino daleč desno ali pod tabelo ali pa tabelo razdelite.
sheets-error-empty-sheet = Tabela »{ $sheet }« je prazna, prav tako vse druge. Izberite datoteko z naslovi stolpcev v prvi vrstici in z eno organizacijo ali osebo v vsaki naslednji vrstici.
sheets-error-only-headers = Tabela »{ $sheet }« ima naslove stolpcev v vrstici { $row }, pod njimi pa ni ničesar. Dodajte vrstice ali izberite drugo datoteko.
sheets-error-not-json = Datoteka ni veljaven JSON: branje se je ustavilo v vrstici { $line } pri znaku { $column }. Pričakovan je en objekt v vsaki vrstici ali seznam objektov.

## Posamezna mesta

sheets-note-title-skipped =
    Tabela »{ $sheet }«: naslovi stolpcev so v vrstici { $row }; { $lines ->
        [one] izpuščena je bila { $lines } vrstica
        [two] izpuščeni sta bili { $lines } vrstici
        [few] izpuščene so bile { $lines } vrstice
       *[other] izpuščenih je bilo { $lines } vrstic
    } nad njimi.
sheets-note-duplicate-column = Tabela »{ $sheet }«, vrstica { $row }: stolpcev »{ $column }« je več. Eden od njih se zdaj imenuje »{ $renamed }«.
sheets-note-unnamed-column = Tabela »{ $sheet }«, vrstica { $row }: stolpec { $column } ima vsebino, nima pa naslova. Če je pomemben, mu ga dodajte.
sheets-note-ragged-row =
    Tabela »{ $sheet }«, vrstica { $row }: { $cells ->
        [one] { $cells } celica
        [two] { $cells } celici
        [few] { $cells } celice
       *[other] { $cells } celic
    } namesto { $expected }. Preverite, ali manjka ločilo ali narekovaj.
sheets-note-merged-cells = Tabela »{ $sheet }«, vrstica { $row }, stolpec »{ $column }«: vse združene celice ({ $rows } × { $columns }) so dobile besedilo prve.
sheets-note-formula-without-value = Tabela »{ $sheet }«, vrstica { $row }, stolpec »{ $column }«: rezultat formule v datoteki ni shranjen, zato celica ostane prazna. Datoteko odprite in shranite v svojem programu za preglednice.
sheets-note-error-cell = Tabela »{ $sheet }«, vrstica { $row }, stolpec »{ $column }«: v celici je napaka { $error }, zato celica ostane prazna. Napako popravite v datoteki.
sheets-note-cell-too-long =
    Tabela »{ $sheet }«, vrstica { $row }, stolpec »{ $column }«: besedilo ima { $characters ->
        [one] { $characters } znak
        [two] { $characters } znaka
        [few] { $characters } znake
       *[other] { $characters } znakov
    }, dovoljenih je največ { $limit }. Skrajšajte ga.
sheets-note-characters-replaced =
    { $column ->
        [none] Tabela »{ $sheet }«, vrstica { $row }
       *[other] Tabela »{ $sheet }«, vrstica { $row }, stolpec »{ $column }«
    }: { $count ->
        [one] { $count } znaka ni bilo mogoče prebrati in je prikazan kot �.
        [two] { $count } znakov ni bilo mogoče prebrati in sta prikazana kot �.
        [few] { $count } znakov ni bilo mogoče prebrati in so prikazani kot �.
       *[other] { $count } znakov ni bilo mogoče prebrati in so prikazani kot �.
    } Popravite celico ali datoteko shranite kot »CSV UTF-8«.
sheets-note-mixed-encodings =
    Tabela »{ $sheet }«: večina datoteke je v kodiranju { $main }, { $count ->
        [one] { $count } vrstica pa v kodiranju { $other } (vrstica { $rows }). Tako je bila tudi prebrana; preverite šumnike in druge posebne črke v njej.
        [two] { $count } vrstici pa v kodiranju { $other } (vrstici { $rows }). Tako sta bili tudi prebrani; preverite šumnike in druge posebne črke v njiju.
        [few] { $count } vrstice pa v kodiranju { $other } (vrstice { $rows }). Tako so bile tudi prebrane; preverite šumnike in druge posebne črke v njih.
       *[other] { $count } vrstic pa v kodiranju { $other } (vrstice { $rows }). Tako so bile tudi prebrane; preverite šumnike in druge posebne črke v njih.
    }
sheets-note-unclosed-quote = Tabela »{ $sheet }«, vrstica { $row }, stolpec »{ $column }«: narekovaj se odpre in nikoli ne zapre. Prebran je bil kot navaden znak; preverite vrstico.
sheets-note-not-an-object = »{ $sheet }«, vrstica { $row }: to ni objekt JSON. Vrstica ni bila prebrana; popravite jo.
sheets-note-duplicate-key = »{ $sheet }«, vrstica { $row }: ključ »{ $key }« se ponovi. Obdržana je bila prva vrednost.
sheets-note-empty-sheet = Tabela »{ $sheet }« je prazna in je bila izpuščena.
sheets-note-only-headers = Tabela »{ $sheet }« ima naslove stolpcev v vrstici { $row }, pod njimi pa ničesar, zato je bila izpuščena.
sheets-note-hidden-sheet = Tabela »{ $sheet }« je v datoteki skrita.
sheets-note-more =
    Tabela »{ $sheet }«: še { $count ->
        [one] { $count } opomba
        [two] { $count } opombi
        [few] { $count } opombe
       *[other] { $count } opomb
    } iste vrste.
