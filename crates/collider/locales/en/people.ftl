people-sign-in = Sign in
people-sign-out = Sign out
people-welcome = Welcome, { $name }.
people-signed-out = You are signed out.
people-link-over = This sign-in link no longer works.
    .next = Links work for a limited time, some only once. Ask for a new one.
people-devices = Where you are signed in
people-devices-under = Each browser in which you are signed in. End what you do not recognise, or what is no longer yours.
people-devices-device = Device
people-devices-since = Signed in since
people-devices-used = Last used
people-devices-here = now, on this page
people-devices-do = Sign out
people-devices-end = Sign out there
people-devices-end-all = Sign out everywhere else
people-devices-only-here = You are signed in nowhere else.
people-devices-hint = The time of the last use is noted every ten minutes.
people-devices-ended =
    { $count ->
        [one] You are signed out on one other device.
       *[other] You are signed out on { $count } other devices.
    }
people-devices-none-ended = There was nothing left to end.
people-device = { $browser } on { $system }
people-device-unknown = Unknown program
