## Wer was von einem Profil sieht
visibility-title = Wer was sieht
visibility-hint = Jede dieser Gruppen ist ein Teil der vorigen.
visibility-whole = Das ganze Profil
visibility-parts = Teile davon
visibility-parts-hint = Zeigen Sie einen Teil weniger Menschen als das Profil. Wer nicht dazugehört, findet ihn auch nicht: weder bei der Suche und in den Filtern noch in der Matrix, in Dateien oder als Grund eines Vorschlags.
visibility-like-profile = Wie das ganze Profil
visibility-part-description = Beschreibung
visibility-part-competences = Was sie kann
visibility-part-needs = Was sie sucht
visibility-part-works = Arbeitsbeispiele
visibility-part-details = Größe, Gründungsjahr, Sprachen
visibility-part-website = Webadresse
visibility-part-contact = Kontakt
visibility-group-public = Alle
    .hint = Auch ohne Konto.
visibility-group-members = Mitglieder
    .hint = Menschen mit einem Konto.
visibility-group-other-side = Die andere Seite
    .hint = Freigegebene Organisationen der Industrie für die kreative Seite, der kreativen Seite für die Industrie.
visibility-group-matched = Vermittelte Organisationen
    .hint = Solche, mit denen beide einer Vermittlung zugesagt haben.
visibility-group-facilitators = Nur die Moderation
    .hint = Sonst findet es niemand.

## Ein Profil mit anderen Augen
visibility-see-as = Ansehen wie:
visibility-see-as-saved = So ansehen, wie es gespeichert ist, als:
visibility-as-public = Menschen ohne Konto
visibility-as-members = Mitglieder
visibility-as-other-side = Organisationen der anderen Seite
visibility-as-matched = vermittelte Organisationen
visibility-preview = So sehen es { $who }.
visibility-preview-later = Für { $who } gibt es diese Seite noch nicht. So werden sie es sehen, wenn das Profil freigegeben und die Zustimmung eingetragen ist.
visibility-preview-hidden = Für { $who } gibt es diese Seite nicht.
visibility-preview-end = Zurück zu Ihrer Sicht
visibility-seen-so-by = So sehen es: { $who }.
visibility-nothing-shown = Hier wird nichts gezeigt.

## Wenn die Organisation selbst schreibt
visibility-own-edit = Wenn Sie ändern, was andere lesen, wartet das Profil auf die Freigabe durch die Moderation; bis dahin sehen es andere nicht. Wer was sieht, Kontakt und Zustimmung gelten sofort.
visibility-saved-and-waits = { $name } ist gespeichert und wartet auf Freigabe. Bis dahin sehen es andere nicht.
visibility-introduced = Beide wurden einander vorgestellt.
visibility-introduced-again = Beide wurden einander noch einmal vorgestellt.
