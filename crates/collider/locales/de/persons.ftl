## Menschen im Hub.
persons-name = Name
persons-name-wrong = Ein Name mit höchstens { $most } Zeichen wird gebraucht.
persons-title = Menschen
persons-count =
    { $count ->
        [one] { $count } Person
       *[other] { $count } Personen
    }
persons-search = Name, Adresse oder Organisation
persons-role = Rolle
persons-role-any = jede Rolle
persons-show = Zeigen
persons-nobody = Dazu passt niemand.
persons-organisation = Organisation
persons-organisations = Organisationen
persons-organisations-none = Keine. Handelt für sich selbst.
persons-organisation-gone = nicht mehr im Verzeichnis
persons-organisation-remove = Entfernen
persons-organisation-add = Eine Organisation hinzufügen
persons-organisation-add-do = Hinzufügen
persons-joined = Die Person kann ab jetzt für diese Organisation handeln.
persons-left = Die Person handelt nicht mehr für diese Organisation.
persons-roles = Rollen
persons-roles-save = Diese Rollen behalten
persons-roles-hint = Sie gelten sofort, auch wo jemand schon angemeldet ist.
persons-roles-by-whom = Rollen vergeben die Leitung des Hubs und die Administration.
persons-roles-provided = Von der Einrichtung, über die sie sich anmelden, bis diese es anders sagt:
persons-roles-set = Die Rollen von { $name } sind festgehalten.
persons-roles-not-theirs = Diese Rollen können Sie weder geben noch nehmen.
    .next = Hubleitung und Administration vergeben jede Rolle; die Moderation lädt Teilnehmende, Mentorinnen und Mentoren sowie Fachleute ein.
persons-last-hub-manager = Das ist die letzte Hubleitung.
    .next = Machen Sie zuerst jemand anderen zur Hubleitung.
persons-last-administrator = Das ist die letzte Administration.
    .next = Machen Sie zuerst jemand anderen zur Administration.
persons-seen = Zuletzt hier
persons-never = nie
persons-invited-by = Eingeladen von
persons-since = Hat ein Konto seit { $day }.
persons-seen-on = Zuletzt hier: { $moment }.
persons-invited = Eingeladen von { $name }.
persons-history = Was geändert wurde
persons-sessions = Zugang
persons-sessions-count =
    { $count ->
        [0] Derzeit nirgends angemeldet.
        [one] Auf { $count } Gerät angemeldet.
       *[other] Auf { $count } Geräten angemeldet.
    }
persons-sign-out = Überall abmelden
persons-signed-out =
    { $count ->
        [0] Es war nichts mehr zu beenden.
        [one] { $count } Sitzung ist beendet.
       *[other] { $count } Sitzungen sind beendet.
    }
persons-withdraw = Zugang entziehen
persons-withdraw-words = Alle Rollen gehen, jede Sitzung endet, und früher gesendete Links gelten nicht mehr. Rollen von einer Einrichtung kommen mit der nächsten Anmeldung dort wieder, wenn diese sie nicht zurücknimmt. Das Konto bleibt, damit die Person weiterhin sehen kann, was über sie aufbewahrt wird. Rollen können wieder vergeben werden.
persons-withdraw-do = Zugang jetzt entziehen
persons-withdrawn = { $name } hat keinen Zugang mehr.
persons-requests = Wer auf Antwort wartet
persons-requests-count =
    { $count ->
        [0] Niemand wartet
        [one] { $count } wartet auf Antwort
       *[other] { $count } warten auf Antwort
    }
persons-requests-under = Menschen, die ein Konto beantragen, und solche, die sagen, dass sie zu einer Organisation gehören.
persons-requests-none = Niemand wartet
persons-requests-none-words = Wer ein Konto beantragt oder sagt, zu einer Organisation zu gehören, steht hier.
persons-requests-known = Das Verzeichnis hat eine Organisation dieses Namens.
persons-requests-unknown = Das Verzeichnis hat keine Organisation dieses Namens. Wählen Sie eine, oder lassen Sie das Feld leer.
persons-requests-new = Als Entwurf ins Verzeichnis aufnehmen
persons-requests-approve = Konto anlegen
persons-requests-decline = Ablehnen
persons-requests-decline-do = Ablehnen und schreiben
persons-requests-reason = Warum
persons-requests-reason-hint = Diese Worte erhält die Person per E-Mail.
persons-requests-belongs = sagt: Ich gehöre zu { $organisation }.
persons-hub = Wie der Hub arbeitet
persons-hub-registration = Menschen dürfen selbst ein Konto beantragen
persons-hub-registration-hint = Sie bestätigen ihre Adresse, dann entscheidet die Moderation. Sonst kommt man nur auf Einladung hinein.
persons-hub-save = Behalten
persons-hub-set = So arbeitet der Hub ab jetzt.
persons-news-roles = Ihre Rollen bei { $hub } haben sich geändert
persons-news-roles-look = In Ihrem Konto steht, was Sie jetzt tun können.
persons-news-left = Sie handeln nicht mehr für { $organisation }
persons-news-signed-out = Sie wurden auf allen Geräten abgemeldet
persons-news-signed-out-why = Jemand, der sich um die Menschen von { $hub } kümmert, hat Ihre Sitzungen beendet. Sie können sich jederzeit wieder anmelden.
persons-news-withdrawn = Sie nehmen an { $hub } nicht mehr teil
persons-news-withdrawn-next = Ihr Konto bleibt: Dort sehen Sie, was über Sie gespeichert ist, können es mitnehmen oder löschen lassen.
people-role-participant = Teilnehmende
    .hint = nimmt für eine Organisation teil
people-role-mentor = Mentorin oder Mentor
    .hint = steht Organisationen mit Erfahrung bei
people-role-expert = Fachperson
    .hint = bringt Wissen zu einem Gebiet ein
people-role-policy-viewer = Einblick für die Politik
    .hint = sieht sich Zahlen an
people-role-facilitator = Moderation
    .hint = führt die Arbeit des Hubs
people-role-hub-manager = Hubleitung
    .hint = eine Moderation, die auch entscheidet, wer im Hub arbeitet und wie
people-role-administrator = Administration
    .hint = hält die Installation in Gang
people-role-none = keine Rolle
