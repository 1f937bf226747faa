## People of the hub.
persons-name = Name
persons-name-wrong = A name is needed, with at most { $most } characters.
persons-title = People
persons-count =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
persons-search = Name, address or organisation
persons-role = Role
persons-role-any = every role
persons-show = Show
persons-nobody = Nobody fits this.
persons-organisation = Organisation
persons-organisations = Organisations
persons-organisations-none = None. They act for themselves.
persons-organisation-gone = no longer in the directory
persons-organisation-remove = Remove
persons-organisation-add = Add an organisation
persons-organisation-add-do = Add
persons-joined = They can act for this organisation from now on.
persons-left = They no longer act for this organisation.
persons-roles = Roles
persons-roles-save = Keep these roles
persons-roles-hint = They count at once, also where somebody is signed in already.
persons-roles-by-whom = Roles are given by hub managers and administrators.
persons-roles-provided = From the institution where they sign in, until it says otherwise:
persons-roles-set = The roles of { $name } are kept.
persons-roles-not-theirs = These roles are not yours to give or to take.
    .next = Hub managers and administrators give every role; facilitators invite participants, mentors and experts.
persons-last-hub-manager = This is the last hub manager.
    .next = Make somebody else a hub manager first.
persons-last-administrator = This is the last administrator.
    .next = Make somebody else an administrator first.
persons-seen = Last here
persons-never = never
persons-invited-by = Invited by
persons-since = Has an account since { $day }.
persons-seen-on = Last here on { $moment }.
persons-invited = Invited by { $name }.
persons-history = What was changed
persons-sessions = Access
persons-sessions-count =
    { $count ->
        [0] Signed in nowhere at the moment.
        [one] Signed in on { $count } device.
       *[other] Signed in on { $count } devices.
    }
persons-sign-out = Sign out everywhere
persons-signed-out =
    { $count ->
        [0] There was nothing left to end.
        [one] { $count } session has ended.
       *[other] { $count } sessions have ended.
    }
persons-withdraw = Withdraw access
persons-withdraw-words = All roles go, every session ends, and links sent before no longer work. Roles from an institution come back when they sign in there again, unless it has let them go. The account stays, so that its person can still see what is kept about them. Roles can be given again.
persons-withdraw-do = Withdraw access now
persons-withdrawn = { $name } has no access any more.
persons-requests = Who waits for an answer
persons-requests-count =
    { $count ->
        [0] Nobody waits
        [one] { $count } waits for an answer
       *[other] { $count } wait for an answer
    }
persons-requests-under = People who ask for an account, and who say that they belong to an organisation.
persons-requests-none = Nobody waits
persons-requests-none-words = Who asks for an account or says that they belong to an organisation stands here.
persons-requests-known = The directory has an organisation of this name.
persons-requests-unknown = The directory has no organisation of this name. Choose one, or leave it empty.
persons-requests-new = Add it to the directory as a draft
persons-requests-approve = Make the account
persons-requests-decline = Decline
persons-requests-decline-do = Decline and write
persons-requests-reason = Why
persons-requests-reason-hint = They get these words by letter.
persons-requests-belongs = says: I belong to { $organisation }.
persons-hub = How the hub works
persons-hub-registration = People may ask for an account themselves
persons-hub-registration-hint = They confirm their address, then a facilitator decides. Otherwise people come in by invitation only.
persons-hub-save = Keep
persons-hub-set = This is how the hub works from now on.
persons-news-roles = Your roles in { $hub } have changed
persons-news-roles-look = Your account says what you can do now.
persons-news-left = You no longer act for { $organisation }
persons-news-signed-out = You were signed out on all devices
persons-news-signed-out-why = Somebody who looks after the people of { $hub } ended your sessions. You can sign in again at any time.
persons-news-withdrawn = You no longer take part in { $hub }
persons-news-withdrawn-next = Your account stays: there you can see what is kept of you, take it along or have it erased.
people-role-participant = Participant
    .hint = takes part for an organisation
people-role-mentor = Mentor
    .hint = stands by organisations with experience
people-role-expert = Expert
    .hint = brings knowledge of one subject
people-role-policy-viewer = Policy viewer
    .hint = looks at figures
people-role-facilitator = Facilitator
    .hint = runs the hub's work
people-role-hub-manager = Hub manager
    .hint = a facilitator who also decides who works in the hub, and how
people-role-administrator = Administrator
    .hint = keeps the installation running
people-role-none = no role
