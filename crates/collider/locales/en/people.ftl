people-sign-in = Sign in
people-sign-in-how = Open the sign-in link that your facilitator gave you, or that the program printed when it started.
people-sign-out = Sign out
people-welcome = Welcome, { $name }.
people-signed-out = You are signed out.
people-link-over = This sign-in link no longer works.
    .next = Links work for a limited time, some only once. Ask for a new one.
