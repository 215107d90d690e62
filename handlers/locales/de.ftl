# Alles, was Waypulse auf Deutsch sagt. Texte dürfen Telegrams HTML enthalten; was eingesetzt wird, ist entschärft.

## Ankommen
start = Guten Tag, { $name }! Nach einer Lieferung, einem Kauf oder einem Gespräch möchten wir Ihnen gern zwei oder drei kurze Fragen stellen. Selten, und nie nachts. Sind Sie einverstanden?
start-known = Schön, dass Sie wieder da sind, { $name }. Zurzeit ist keine Frage offen. /help zeigt, was Sie hier tun können.
button-agree = Ja, Sie dürfen fragen
button-agree-now = Ja, fragen Sie jetzt
button-refuse = Nein, danke
consent-given = Vielen Dank. Sie hören von uns, wenn es etwas zu fragen gibt. Mit /stop endet das jederzeit.
consent-refused = In Ordnung, wir stellen Ihnen keine Fragen. Wenn Sie es sich anders überlegen, senden Sie /start.
language-which = Welche Sprache ist Ihnen am liebsten?
language-chosen = Wir schreiben Ihnen ab jetzt auf Deutsch.

## Eine Umfrage
survey-head = <b>{ $title }</b> · { $number } von { $count }
survey-title = <b>{ $title }</b>
survey-said = { $question } <i>{ $answer }</i>
survey-question = { $question }
hint-nps = 0 = überhaupt nicht wahrscheinlich, 10 = äußerst wahrscheinlich
hint-csat = 1 = sehr unzufrieden, 5 = sehr zufrieden
hint-ces = 1 = sehr schwierig, 7 = sehr einfach
hint-ces-effort = 1 = sehr wenig Aufwand, 7 = sehr viel Aufwand
hint-text = Schreiben Sie Ihre Antwort hier unten, oder senden Sie eine Sprachnachricht.
answer-yes = Ja
answer-no = Nein
answer-scale = { $value } von { $high }
answer-skipped = übersprungen
button-back = ‹ Zurück
button-skip = Überspringen
button-later = Später
button-stop = Abmelden
later-said = Kein Problem. Wir fragen noch einmal: { $at }.
later-until = Kein Problem. Sie können bis { $at } weitermachen: Senden Sie dann einfach /start.
put-off = Sie wollten später antworten; wir melden uns wieder. Wenn Sie jetzt weitermachen möchten, senden Sie /start.
stop-said = Wir stellen Ihnen keine Fragen mehr. Wenn Sie es sich anders überlegen, senden Sie /start.
survey-expired = Diese Umfrage ist beendet. Trotzdem vielen Dank.

## Was keine Antwort ist
refusal-scale = Bitte wählen Sie eine Zahl von { $low } bis { $high }.
refusal-choice = Bitte wählen Sie eine der Schaltflächen.
refusal-yesno = Bitte antworten Sie mit Ja oder Nein.
refusal-text = Bitte antworten Sie mit eigenen Worten.
refusal-skip = Diese Frage lässt sich nicht überspringen.
nothing-open = Danke für Ihre Nachricht. Zurzeit ist keine Frage offen. /help zeigt, was Sie hier tun können.
button-old = Diese Schaltfläche ist nicht mehr gültig.
button-answered = Das haben Sie schon beantwortet. Mit „Zurück“ können Sie es ändern.
button-foreign = Diese Schaltfläche ist nicht für Sie bestimmt.
survey-closed = Diese Umfrage ist beendet.
command-unknown = Diesen Befehl kenne ich nicht. /help zeigt, was Sie hier tun können.
command-not-here = Dieser Befehl gehört nicht in diesen Chat. /help zeigt, was Sie hier tun können.

## Hilfe
help-customer = Wir stellen Ihnen nach einem Kauf oder einer Lieferung zwei oder drei Fragen. Sie antworten mit einer Schaltfläche oder in eigenen Worten.
help-staff = <b>Team</b>
    /checkin WEN – einen Kunden fragen, wie es war; mit Kundennummer, Name, @Benutzername, Bestellung oder als Antwort auf ihn
    /customer WEN – der Weg eines Kunden
    /upcoming – was in den nächsten Tagen fällig ist
    Eine CSV-Datei in diesem Chat (customer, touchpoint, at) fragt viele auf einmal, nachdem Sie gesehen haben, was daraus wird.
    /link – einen Link oder QR-Code erstellen
    Antworten unzufriedener Kunden erscheinen sofort im Chat des Teams.
    Was Sie im Thema eines Falls oder als Antwort auf seine Meldung schreiben, liest der Kunde. Was mit // beginnt, bleibt unter Ihnen.
help-manager = <b>Leitung</b>
    /report – die letzten sieben Tage; /report 2026-W46, /report 2026-11 oder /report 2026-11-01 2026-11-15 für andere
    /report 2026-11 stage=purchase vs 2026-10 – ein Teil, im Vergleich mit einem anderen Zeitraum; auch touchpoint=, segment=, channel=, product=
    /pain – was am meisten wehtut, für dieselben Zeiträume
    /done delivery was wir getan haben – hält es fest, und die nächsten Berichte sagen, ob es geholfen hat; /done zeigt, was getan wurde
    /export – Antworten, Ereignisse oder Texte als Datei; Zeiträume und Teile wie bei /report
help-owner = <b>Inhaber</b>
    Nehmen Sie mich in eine Gruppe oder einen Kanal auf, dann frage ich Sie, wofür.
    /setup – mich Schritt für Schritt einrichten
    /grant, /revoke – wer zum Team oder zur Leitung gehört
    /audit – wer was getan hat

## Einrichten
owner-welcome = Sie können mich jetzt einrichten. Nehmen Sie mich in die Gruppe Ihres Teams und in Ihren Leitungskanal auf (als Administrator, der Nachrichten senden darf); dort frage ich, wofür der Chat gedacht ist. /setup führt Sie durch alles Weitere.
chat-what-for = Wofür soll ich „{ $title }“ verwenden?
button-use-staff = Für das Team: Meldungen
button-use-admin = Für die Leitung: Wochenbericht
button-use-nothing = Für nichts
chat-is-staff = Das Team sieht hier sofort, wer unzufrieden ist, und kann mit /checkin bei Kunden nachfragen.
chat-is-admin = Der Wochenbericht erscheint hier. /report erstellt jetzt einen.
chat-is-nothing = Ich bleibe hier still.

## Team
alert-head = 🔔 <b>{ $who }</b> ist nicht zufrieden
    { $place }
alert-changed = ↩ <b>{ $who }</b> hat die Antwort geändert
    { $place }
alert-answer = { $question } <b>{ $answer }</b>
alert-quote = { $question }
    <blockquote>{ $answer }</blockquote>
alert-taken = ✅ Übernommen von { $owner }
alert-taken-already = { $owner } hat das schon übernommen.
alert-yours = Das gehört jetzt Ihnen.
button-take = Ich übernehme das
checkin-what = Worum geht es?
checkin-whom = Wen soll ich fragen?
checkin-nobody = Noch niemand hat den Bot gestartet. Kunden kommen über einen Link: siehe <code>waypulse link</code>.
checkin-no-touchpoint = Es gibt keinen Kontaktpunkt „{ $touchpoint }“ mit einer Umfrage. Zur Wahl stehen:
checkin-no-customer = Niemand ist als „{ $customer }“ bekannt. Erstellen Sie mit <code>waypulse link</code> einen Link; wer ihm folgt, kann gefragt werden.
checkin-head = <b>{ $touchpoint }</b> · { $who }
checkin-now = Wird jetzt gesendet.
checkin-at = Wird gesendet: { $at }.
checkin-deferred = Wartet: { $reason }. Nächste Prüfung: { $at }.
checkin-absent = Wartet bis { $at } auf den Kunden: { $reason }.
checkin-suppressed = Wird nicht gesendet: { $reason }.
reason-no-chat = hat den Bot noch nicht gestartet
reason-no-consent = hat noch nicht zugestimmt
reason-opted-out = möchte keine Fragen erhalten
reason-blocked = hat den Bot blockiert oder Telegram verlassen
reason-deleted = ist nicht mehr bei Telegram
reason-sampled-out = nicht in der Stichprobe
reason-no-survey = zu diesem Kontaktpunkt wird nichts gefragt
reason-too-late = zu lange her
reason-open-survey = eine andere Umfrage ist noch offen
reason-gap-after-invitation = erst kürzlich gefragt
reason-gap-after-response = erst kürzlich geantwortet
reason-at-most = in letzter Zeit oft genug gefragt
reason-quiet-hours = Ruhezeit
reason-weekend = nicht am Wochenende
reason-paused = hat die Fragen pausiert
reason-same-survey = diese Umfrage gab es erst kürzlich
reason-quota = schon genug Antworten
reason-later = möchte später antworten

## Leitung
report-which-period = Welcher Zeitraum? Schreiben Sie /report 2026-W46 oder /report 2026-11-01 2026-11-15 (höchstens ein Jahr) und, wenn Sie mögen, vs 2026-W45, um mit einem anderen zu vergleichen.
report-which-part = „{ $word }“ gibt es nicht. Möglich sind: { $possible }.
digest-week = Woche { $week } ({ $days })
digest-head = <b>{ $period }</b> · { $answers ->
    [one] { $answers } Antwort
   *[other] { $answers } Antworten
}
digest-head-asked = <b>{ $period }</b> · { $answers ->
    [one] { $answers } Antwort
   *[other] { $answers } Antworten
} · { $asked } gefragt, { $of } davon haben geantwortet ({ $rate } %)
digest-nothing = In diesem Zeitraum hat niemand geantwortet.
digest-no-change = Keine echte Veränderung seit dem vorigen Zeitraum.
digest-part = Nur: { $part }
digest-against = Verglichen mit { $period }
digest-too-few = Zu wenige Antworten für einen Vergleich mit dem vorigen Zeitraum: Ein Wert braucht in beiden { $minimum }.
digest-score-worse = ▼ <b>{ $place }</b> hat nachgelassen: { $score } { $before } → { $after } (n { $n }, eine echte Veränderung)
digest-score-better = ▲ <b>{ $place }</b> hat sich verbessert: { $score } { $before } → { $after } (n { $n }, eine echte Veränderung)
digest-pain-worse = ▼ { $theme } (bei { $place }): { $points } Punkte mehr verloren (eine echte Veränderung)
digest-pain-better = ▲ { $theme } (bei { $place }): { $points } Punkte weniger verloren (eine echte Veränderung)
digest-pain-worse-number = ▼ { $theme } (bei { $place }): { $customers } von { $heard } Kunden beschweren sich, zuvor { $hits } von { $n } (eine echte Veränderung)
digest-pain-better-number = ▲ { $theme } (bei { $place }): { $customers } von { $heard } Kunden beschweren sich, zuvor { $hits } von { $n } (eine echte Veränderung)
digest-changes-more =
    { $count ->
        [one] Dazu eine weitere echte Veränderung.
       *[other] Dazu { $count } weitere echte Veränderungen.
    }
digest-pain = <b>Was am meisten wehtut</b>
digest-no-pain = Niemand hat sich über ein bekanntes Thema beschwert.
digest-pain-unsure = Nichts, was sich vom Zufall unterscheiden lässt.
digest-besides = Außerdem genannt: { $themes }.
digest-point = { $rank }  <b>{ $theme }</b> · { $place }
digest-cost = kostet { $points } Punkte { $score } ({ $low } bis { $high }) · { $customers } von { $heard } Kunden
digest-cost-unknown = zu wenige Antworten, um die Kosten zu nennen · { $customers } von { $heard } Kunden
digest-cost-everybody = alle mit Bewertung beschweren sich: kein Vergleich möglich · { $customers } von { $heard } Kunden
digest-quote = <i>„{ $quote }“</i>
digest-since-new = neu
digest-since-same = keine echte Veränderung
digest-since-more = { $points } Punkte mehr als zuvor
digest-since-less = { $points } Punkte weniger als zuvor
digest-since-number = zuvor { $hits } von { $n }
digest-recovered = <b>Was sich erholt hat</b>
digest-done = <b>Was getan wurde und was es gebracht hat</b>
digest-deed-too-few = { $day } · { $theme }: { $deed }. Noch zu wenige Antworten: Es braucht { $minimum } davor und danach.
digest-deed-better = ▲ { $day } · { $theme }: { $deed }. Beschwerden { $before } % → { $after } % (n { $n }, eine echte Veränderung)
digest-deed-worse = ▼ { $day } · { $theme }: { $deed }. Beschwerden { $before } % → { $after } % (n { $n }, eine echte Veränderung)
digest-deed-same = { $day } · { $theme }: { $deed }. Beschwerden { $before } % → { $after } % (n { $n }, keine echte Veränderung)
digest-more = und { $count } weitere
digest-solved = Gelöst: { $closed ->
    [one] { $solved } von { $closed } abgeschlossenem Fall laut Kunde
   *[other] { $solved } von { $closed } abgeschlossenen Fällen laut Kunden
 }.
digest-solved-so-far = Gelöst: { $closed ->
    [one] { $solved } von { $closed } abgeschlossenem Fall laut Kunde
   *[other] { $solved } von { $closed } abgeschlossenen Fällen laut Kunden
 } (noch keine Antwort: { $silent }).
digest-not-asked = Nicht gefragt: { $count } ({ $reasons }).
digest-blind = Niemand wird gefragt zu: { $touchpoints }.
view-weeks = <b>Acht Wochen</b> · { $period }
view-place = <b>{ $place }</b> · { $n ->
    [one] { $n } Antwort
   *[other] { $n } Antworten
}
view-themes = <b>Beschwerden</b>
view-segments = <b>Nach Segment</b>
view-share = { $name }: { $customers } von { $heard } Kunden ({ $share } %)
view-share-too-few = { $name }: { $customers } von { $heard } Kunden
view-point-weeks = <b>{ $count ->
    [one] Die letzte Woche
   *[other] Die letzten { $count } Wochen
}</b> { $bars }
    Beschwerden je gehörte Kunden: { $counts }
digest-crossing-worse = ▼ Dieselben Kunden bewerten { $later } { $points } Punkte niedriger als { $earlier }: { $score } (n { $n }, ein echter Unterschied)
digest-crossing-better = ▲ Dieselben Kunden bewerten { $later } { $points } Punkte höher als { $earlier }: { $score } (n { $n }, ein echter Unterschied)
journey-head = <b>Die Reise in Zahlen</b> · { $period }
journey-nothing = Über den Weg einzelner Kunden ist in diesem Zeitraum nichts bekannt.
journey-odd = <b>Worte und Bewertungen, die sich widersprechen</b>: { $count }
journey-odd-line = { $place }: { $score } { $value }
figure-told = { $name }: { $value } ({ $low } bis { $high }, n { $n })
figure-real = { $name }: { $value } ({ $low } bis { $high }, n { $n }), ein echter Unterschied
figure-plain = { $name }: { $value } (n { $n })
figure-too-few = { $name }: zu wenige Kunden (n { $n })
figure-went-on = { $earlier } → { $later }, weitergegangen
figure-days = { $earlier } → { $later }, Tage bis dahin (Median, mittlere Hälfte)
figure-repeat = Wieder gekauft
figure-order-value = Mittlerer Einkauf
figure-lifetime-value = Von einem Kunden insgesamt bezahlt
figure-acquisition-cost = Kosten eines neuen Kunden
figure-worth = Bezahlt je Einheit Kosten
figure-paired = { $earlier } → { $later }, Veränderung bei denselben Kunden in Punkten: { $score }
open-coming = Kommt sofort.
open-twice = Ist schon unterwegs.
open-gone = Diesen Bericht gibt es nicht mehr. /report erstellt einen neuen.
open-nothing = Darüber beschwert sich niemand mehr, oder es gehört nicht mehr zur Kundenreise.
button-view-stages = Nach Phase
button-view-journey = Die Reise
button-view-weeks = Acht Wochen
button-view-pdf = PDF
button-view-xlsx = Tabelle
done-nothing = Noch ist nichts festgehalten. Schreiben Sie /done delivery was wir getan haben, und die nächsten Berichte sagen, ob es geholfen hat.
done-which-theme = Welches Thema? Schreiben Sie /done, eines von diesen und was getan wurde: { $themes }.
done-what = Was wurde dagegen getan? Schreiben Sie /done { $theme } und was getan wurde.
done-marked = Festgehalten: { $theme }. { $weeks } Wochen lang vergleichen die Berichte die Beschwerden davor und danach.
done-line = { $day } · { $theme }: { $deed }
done-line-by = { $day } · { $theme }: { $deed } ({ $person })
score-told = { $score } { $value } ({ $low } bis { $high }, n { $n })
score-too-few = { $score }: zu wenige Antworten (n { $n })
score-before = zuvor { $before }, eine echte Veränderung
score-csat = Zufriedenheit
score-nps = Weiterempfehlung (NPS)
score-ces = Einfachheit
score-sentiment = Stimmung der Texte (−1 bis 1)

## Reminders
reminder-head = <i>Eine kurze Erinnerung: Sie haben noch nicht geantwortet. Es dauert keine Minute.</i>
reminder-moved = <i>Die Frage steht unten noch einmal.</i>

## Later, and thanks
later-when = Wann dürfen wir Sie noch einmal fragen?
button-hours = In 3 Stunden, um { $time } Uhr
button-today = Heute um { $time } Uhr
button-tonight = Heute Abend um { $time } Uhr
button-tomorrow = Morgen um { $time } Uhr
button-stay = ‹ Zurück zur Frage
button-now = Jetzt antworten
thanks-promoter = Vielen Dank! Es freut uns, dass alles gut geklappt hat.
thanks-passive = Vielen Dank! Ihre Antworten gehen direkt an die Menschen, die etwas daraus machen können.
thanks-detractor = Vielen Dank, dass Sie uns das sagen. Es tut uns leid, dass es nicht so war, wie es sein sollte.
promise-somebody = { $name } liest das heute noch.
promise-anybody = Jemand von uns liest das heute noch.
promise-signed = — { $name }
own-words = { $words }
review-ask = Möchten Sie auch anderen davon erzählen?
button-review = Bewertung schreiben
reward-given = Als Dankeschön erhalten Sie von uns einen Code: <code>{ $code }</code>
button-copy = Code kopieren
rewards-few = Im Vorrat „{ $pool }“ sind nur noch { $left } Codes. Ergänzen Sie ihn mit <code>waypulse rewards add { $pool } FILE</code>.
rewards-gone = Der letzte Code im Vorrat „{ $pool }“ ist vergeben. Niemand erhält mehr einen, bis Sie ihn mit <code>waypulse rewards add { $pool } FILE</code> ergänzen.

## Kinds of questions
answer-none = nichts davon
answer-text = Sprachnachricht
answer-photo = Foto
button-done = Fertig
button-share = 📱 Meine Nummer teilen
hint-rating = 1 = am schlechtesten, { $most } = am besten
hint-other = Oder schreiben Sie hier unten Ihre eigene Antwort.
hint-choices = Wählen Sie alles Zutreffende aus und tippen Sie dann auf „Fertig“.
hint-choices-most = Wählen Sie höchstens { $most } aus und tippen Sie dann auf „Fertig“.
hint-number = Schreiben Sie hier unten eine Zahl.
hint-number-unit = Schreiben Sie hier unten eine Zahl ({ $unit }).
hint-number-between = Schreiben Sie eine Zahl von { $low } bis { $high }.
hint-number-from = Schreiben Sie eine Zahl ab { $low }.
hint-number-to = Schreiben Sie eine Zahl bis { $high }.
hint-photo = Senden Sie ein Foto mit der Büroklammer hier unten.
hint-consent = Wir verwenden es nur dafür. Sind Sie einverstanden?
hint-contact = Schreiben Sie Ihre E-Mail-Adresse oder Telefonnummer.
contact-how = Danke. Teilen Sie Ihre Nummer mit der Schaltfläche unten, oder schreiben Sie Ihre E-Mail-Adresse oder eine andere Nummer.
contact-noted = Danke, notiert.
contact-left = In Ordnung.
refusal-choices = Bitte wählen Sie oben aus und tippen Sie auf „Fertig“, oder schreiben Sie die Nummern, etwa 1, 3.
refusal-least = Bitte wählen Sie mindestens { $least }.
refusal-most = Bitte wählen Sie höchstens { $most }.
refusal-number = Bitte schreiben Sie eine Zahl, etwa 12.
refusal-whole = Bitte schreiben Sie eine ganze Zahl, etwa 12.
refusal-decimals = Bitte kürzen Sie die Zahl; Stellen nach dem Komma: höchstens { $decimals }.
refusal-between = Bitte schreiben Sie eine Zahl von { $low } bis { $high }.
refusal-too-low = Bitte schreiben Sie eine Zahl ab { $low }.
refusal-too-high = Bitte schreiben Sie eine Zahl bis { $high }.
refusal-photo = Bitte senden Sie hier ein Foto.
refusal-contact = Bitte teilen Sie Ihre eigene Nummer mit der Schaltfläche unten, oder schreiben Sie Ihre E-Mail-Adresse oder Telefonnummer.
refusal-consent = Dürfen wir das verwenden? Bitte tippen Sie oben auf die Schaltfläche, oder schreiben Sie Ja oder Nein.
text-full = Danke, mehr können wir zu dieser Antwort nicht speichern.

## In control
start-kept = Wir speichern Ihren Namen, wie er hier steht, worüber wir Sie befragen, und Ihre Antworten. Speicherdauer: { $kept }. /mydata zeigt alles, /forget löscht es, und /stop beendet die Fragen.
menu-feedback = uns etwas sagen
menu-language = Ihre Sprache wählen
menu-pause = eine Zeit lang keine Fragen
menu-quiet = Stunden ohne Fragen und Ihre Zeitzone
menu-mydata = sehen, was wir über Sie speichern
menu-forget = alles über Sie löschen lassen
menu-stop = keine Fragen mehr
menu-start = wieder Fragen erhalten
menu-help = was Sie hier tun können
help-line = /{ $command } – { $what }
own-nobody = Wir kennen Sie noch nicht und haben nichts über Sie gespeichert. Mit /start beginnen Sie.
pause-until = Bis { $at } stellen wir Ihnen keine Fragen.
pause-none = Zurzeit ist keine Pause eingestellt; wir dürfen Sie also etwas fragen. Wie lange möchten Sie Ruhe vor unseren Fragen haben? Sie können auch /pause 14 schreiben.
pause-days = Bitte schreiben Sie, für wie viele Tage (1 bis { $most }), zum Beispiel /pause 14.
button-pause = { $days } Tage
button-pause-end = Pause jetzt beenden
quiet-hours = Wir lassen Sie von { $start } bis { $end } Uhr in Ruhe.
quiet-none = Es sind keine Ruhezeiten eingestellt.
quiet-zone = Zeitzone: { $city } (dort ist es jetzt { $now } Uhr).
quiet-how = Tippen Sie unten, um das zu ändern. Oder schreiben Sie andere Stunden, zum Beispiel /quiet 22-8, oder Ihren Wohnort, zum Beispiel /quiet Lissabon.
quiet-unread = Das habe ich nicht verstanden. Bitte schreiben Sie Stunden, zum Beispiel /quiet 22-8, oder eine große Stadt oder das Land, in dem Sie wohnen, zum Beispiel /quiet Lissabon.
button-quiet-usual = Die üblichen Stunden
feedback-ask = Was möchten Sie uns sagen? Schreiben Sie es einfach hier unten.
feedback-where = Vielen Dank, es ist angekommen. Worum geht es?
feedback-placed = Vielen Dank! Notiert unter: { $place }.
feedback-elsewhere = Vielen Dank! Wir geben Ihre Worte weiter.
button-feedback-other = Etwas anderes
mydata-head = <b>Was wir über Sie speichern</b>
mydata-name = Ihr Name: { $name }
mydata-customer = Ihre Kundennummer bei uns: { $customer }
mydata-segments = Gruppen: { $segments }
mydata-unasked = Sie haben noch nicht gesagt, ob wir Sie etwas fragen dürfen.
mydata-given = Sie haben den Fragen zugestimmt: { $at }.
mydata-withdrawn = Sie wollten nicht mehr gefragt werden: { $at }.
mydata-counts = { $events ->
    [one] { $events } Ereignis
   *[other] { $events } Ereignisse
}, { $answers ->
    [one] { $answers } Antwort
   *[other] { $answers } Antworten
}, davon { $texts } in Ihren eigenen Worten. Die Datei unten enthält alles, auch das, was wir aus Ihren Worten herausgelesen haben.
mydata-why = <b>Warum wir Sie gefragt haben, und warum nicht</b>
mydata-asked = • { $place }: gefragt, { $at }
mydata-planned = • { $place }: wird entschieden, { $at }
mydata-not-asked = • { $place }: nicht gefragt ({ $reason })
mydata-kept = Speicherdauer: { $kept }. Danach werden Ihre Worte und Ihr Name gelöscht; Zahlen ohne Sie bleiben.
mydata-can = /forget löscht das alles sofort. /stop beendet die Fragen. Mit /quiet, /pause und /language bestimmen Sie, wie wir fragen.
mydata-file = Alles, was wir über Sie speichern.
forget-sure = Sollen wir alles über Sie löschen? Ihren Namen, Ihre Worte und alles, woran man Sie erkennt. Das lässt sich nicht rückgängig machen. Bewertungen bleiben in unseren Zahlen, ohne Sie.
button-forget = Ja, alles löschen
button-forget-not = Nein, behalten
forget-not = Es wurde nichts gelöscht.
forget-begun = Wir löschen gerade alles. Gleich erhalten Sie eine Nummer als Nachweis.
forget-done = Alles über Sie ist gelöscht. Nachweisnummer: <code>{ $proof }</code>. Wir kennen Sie nicht mehr; mit /start beginnen Sie neu.
forget-nothing = Wir haben nichts über Sie gespeichert.
alert-erased = 🗑 Gelöscht: Der Kunde wollte vergessen werden.

## Other systems
hook-paused = Was an { $host } gemeldet wird, kommt seit Langem nicht an und ruht deshalb. Was wartet, wird sieben Tage aufbewahrt. Bringen Sie den Empfänger in Ordnung und geben Sie dann <code>waypulse hook resume { $number }</code> ein.

## Cases
alert-words = Schreibt: { $words }
alert-fallen = Gab beim letzten Mal eine { $before }.
alert-score = Zuvor: { $place }, { $answer } ({ $at })
alert-journey = Bisher: { $way }
case-topic = { $who } · { $place }
case-snoozed = 💤 { $owner } kommt darauf zurück: { $at }
case-closed = ☑ Geschlossen von { $owner }: { $reason }
case-says-solved = 🎉 Der Kunde sagt, es ist gelöst.
case-reason-solved = gelöst
case-reason-unreached = nicht erreichbar
case-reason-no-complaint = keine Beschwerde
case-reason-other = ein anderer Grund
case-closed-already = Dieser Fall ist geschlossen.
case-nobody = noch niemand
case-nobody-else = In diesem Chat war bisher sonst niemand zu sehen.
case-handed = 👋 { $owner }, { $by } hat Ihnen diesen Fall übergeben.
case-left = 👋 { $owner } hat diese Gruppe verlassen. Dieser Fall ist wieder offen: Wer übernimmt ihn?
case-woken = ⏰ { $owner }, Sie wollten jetzt darauf zurückkommen.
case-late-answer = ⏳ Der Kunde wartet noch auf eine Antwort: { $what }. Zuständig: { $owner }.
case-late-close = ⏳ Dieser Fall ist noch offen: { $what }. Zuständig: { $owner }.
case-said = 💬 <b>{ $who }</b>
    { $text }
case-said-plain = 💬 { $text }
case-closed-write = Dieser Fall ist geschlossen, deshalb wurde nichts gesendet. Öffnen Sie ihn zuerst wieder.
case-unreachable = Der Kunde ist nicht erreichbar: Der Bot wurde blockiert, oder der Chat besteht nicht mehr. Es wurde nichts gesendet.
case-not-delivered = Das konnte nicht weitergegeben werden. Telegram lässt es nicht kopieren.
case-is-it-solved = Sie haben uns gesagt, dass etwas nicht in Ordnung war: { $place }. Ist es jetzt gelöst?
case-thanks-solved = Vielen Dank, das freut uns.
case-thanks-unsolved = Danke, dass Sie es uns sagen. Wir kümmern uns noch einmal darum. Was fehlt noch? Schreiben Sie es einfach hier.
case-unsolved-told = ↩ Der Kunde sagt, es ist nicht gelöst. Der Fall ist wieder offen. Zuständig: { $owner }.
button-case-hand = Übergeben
button-case-later = Später
button-case-close = Schließen
button-case-tomorrow = Morgen um 9 Uhr
button-case-days = In drei Tagen
button-case-solved = Gelöst
button-case-unreached = Nicht erreichbar
button-case-no-complaint = Keine Beschwerde
button-case-other = Ein anderer Grund
button-case-reopen = Wieder öffnen
button-solved-yes = Ja, es ist gelöst
button-solved-no = Nein, noch nicht

## Corrections
alert-corrected = ✏️ <b>{ $who }</b>: neu gelesen, kein Grund für eine Meldung
    { $place }
corrected = ✏️ Korrigiert: { $what }
correction-kept = Notiert. Ab jetzt zählt es so. Tippen Sie noch einmal, um es zurückzunehmen.
correction-back = Zurückgenommen. Es zählt wieder, was gelesen wurde.
correction-gone = Hier gibt es nichts zu korrigieren: Der Text wird noch gelesen, wurde geändert oder ist gelöscht.
correction-which = Welches Thema ist falsch?
correction-instead = Worum geht es statt um „{ $theme }“?
correction-missed = Welches Thema fehlt?
reading-mood = Gelesen als: { $mood }
reading-themes = Themen: { $themes }
reading-no-theme = keine
reading-negative = negativ
reading-neutral = neutral
reading-positive = positiv
reading-mixed = gemischt
reading-none = in dieser Sprache nicht gelesen
button-object-not-negative = Nicht negativ
button-object-no-complaint = Keine Beschwerde
button-object-theme = Falsches Thema
button-theme-missed = Ein Thema fehlt
button-theme-none = Kein Thema
view-quotes-read = ✏️ zeigt, wie ein Zitat gelesen wurde; was falsch ist, können Sie dort korrigieren.

## Exports
export-offer = <b>Export</b> · { $period }
    Was soll in der Datei stehen? Tippen Sie auf ein Format, dann wird sie erstellt.
export-veiled = Ohne Personen: Für Kunden stehen Codes, und Texte sind geschwärzt.
export-lifted = ⚠ Mit Personen: Kundennummern, Namen und Texte, wie sie geschrieben wurden. Das wird protokolliert.
export-which-period = Welcher Zeitraum? Schreiben Sie /export 2026-W46 oder /export 2026-11-01 2026-11-15 (höchstens ein Jahr) und, wenn Sie mögen, stage=purchase.
export-file = { $period } · { $count ->
    [one] eine Zeile
   *[other] { $count } Zeilen
 }, ohne Personen
export-file-persons = ⚠ { $period } · { $count ->
    [one] eine Zeile
   *[other] { $count } Zeilen
 }, mit Personen. Geben Sie sie nur an die weiter, die sie kennen dürfen.
export-nothing = Es gibt nichts zu exportieren: { $period }.
export-too-large = Das ist zu viel für einen Chat: { $count } Datensätze. Wählen Sie einen kürzeren Zeitraum, oder lassen Sie die Datei mit <code>waypulse export</code> erstellen.
button-export-responses = Antworten
button-export-feedback = Spontanes Feedback
button-export-events = Ereignisse
button-export-invitations = Einladungen
button-export-verbatims = Texte und Themen
button-export-show = Mit Personen
button-export-hide = Ohne Personen

## Links
link-what = Wohin führt der Link? Tippen Sie auf einen Kontaktpunkt für einen Link, der für alle gilt. Oder in einer Zeile: <code>/link parcel.delivered C-1001 product=lamp 30d 1x</code> ist für die Kundennummer C-1001, gilt 30 Tage und für eine Person.
link-no-touchpoint = Es gibt keinen Kontaktpunkt „{ $touchpoint }“ mit einer Umfrage. Diese gibt es:
link-odd-word = „{ $word }“ sagt hier nichts. Schreiben Sie eine Kundennummer, <code>name=wert</code>, wie lange (<code>30d</code>) oder für wie viele Personen (<code>100x</code>), jedes höchstens einmal.
link-head = 🔗 <b>{ $touchpoint }</b>
    { $address }
link-for-all = Für alle, die ihm folgen.
link-for-customer = Nur für die Kundennummer { $customer }.
link-most = { $most ->
    [one] Gilt für eine Person.
   *[other] Gilt für { $most } Personen.
}
link-until = Gilt bis { $at }.
link-revoked = Widerrufen: Niemand kommt mehr über diesen Link.
link-caption = Scannen Sie den Code und sagen Sie uns, wie es war: { $touchpoint }
link-print = Zum Drucken: derselbe Code, scharf in jeder Größe, mit dem Text darunter.
link-list = <b>Die neuesten Links</b>, und wie viele Personen darüber kamen:
link-none = Es wurde noch kein Link erstellt.
link-line = { $number }. { $what } · { $uses }
link-refused = Links, die in den letzten 30 Tagen ins Leere führten:
link-refused-line = { $reason }: { $count }
link-fault-unknown = unbekannt
link-fault-forged = gefälscht oder verändert
link-fault-expired = abgelaufen
link-fault-used-up = aufgebraucht
link-fault-revoked = widerrufen
link-fault-foreign = einer anderen Person
button-link-list = Die neuesten Links
button-link-revoke = Widerrufen
button-link-revoke-one = { $number } widerrufen

## Nachfragen
checkin-survey = { $stage } › Umfrage „{ $survey }“
checkin-with = Mit: { $attributes }
checkin-never-asked = Noch nie befragt.
checkin-last-answered = Zuletzt gefragt: „{ $survey }“, { $at }; beantwortet.
checkin-last-unanswered = Zuletzt gefragt: „{ $survey }“, { $at }; nicht beantwortet.
checkin-waiting = Steht ohnehin an: „{ $survey }“, { $at }.
checkin-allowed = Erlaubt ist es wieder ab { $at }.
checkin-many = Auf „{ $words }“ passen mehrere Personen. Wen meinen Sie?
checkin-why = Warum trotzdem? Antworten Sie auf diese Nachricht mit dem Grund in wenigen Worten. Er wird aufbewahrt.
checkin-because = Trotzdem, weil: „{ $reason }“
checkin-by = Gestartet von { $who }.
checkin-cancelled = Es wurde nichts gesendet.
checkin-started = Das wurde schon gestartet.
checkin-undone = Zurückgenommen von { $by }: { $who } wird nicht gefragt.
checkin-undo-late = Das lässt sich nicht mehr zurücknehmen.
checkin-undo-soon = Es wird gerade gesendet. Bitte drücken Sie gleich noch einmal.
button-checkin-send = Senden
button-checkin-override = Trotzdem fragen
button-checkin-other = Zu etwas anderem
button-checkin-cancel = Abbrechen
button-checkin-undo = Zurücknehmen
bulk-head = 📄 <b>{ $name }</b>: { $rows ->
    [one] { $rows } Zeile
   *[other] { $rows } Zeilen
}
bulk-asked = Werden gefragt: { $count }
bulk-deferred = Aufgeschoben: { $count } ({ $reasons })
bulk-suppressed = Werden nicht gefragt: { $count } ({ $reasons })
bulk-known = Schon bekannt: { $count }
bulk-bad = Unbrauchbar, würden ausgelassen: { $count }
bulk-bad-row = Zeile { $why }
bulk-more = … und { $count } weitere
bulk-nothing = Es gibt nichts zu starten.
bulk-unusable = 📄 <b>{ $name }</b> ist unbrauchbar: { $why }
bulk-lost = Telegram gibt die Datei nicht heraus. Legen Sie sie noch einmal hier ab, oder nutzen Sie <code>waypulse import events</code>.
bulk-too-large = Diese Datei ist zu groß; hier gehen bis zu { $most } MB. Nutzen Sie dafür <code>waypulse import events</code>.
bulk-too-many = sie hat zu viele Zeilen; hier gehen bis zu { $most }, mit waypulse import events mehr
bulk-starting = 📄 <b>{ $name }</b>: gestartet von { $who }. In einer Minute geht es los; bis dahin lässt es sich zurücknehmen.
bulk-done = 📄 <b>{ $name }</b> ist gestartet. Neu: { $new }, schon bekannt: { $known }, ausgelassen: { $bad }.
button-bulk-start = Starten
upcoming-head = <b>In den nächsten Tagen fällig</b>
upcoming-nothing = In den nächsten sieben Tagen ist nichts fällig.
upcoming-day = <b>{ $day }</b>: { $count } ({ $surveys })
upcoming-absent = Wartet, bis jemand kommt oder zustimmt: { $count }
customer-head = <b>{ $who }</b>
customer-welcome = darf gefragt werden
customer-whom = Wessen Weg möchten Sie sehen?
customer-nobody = Als „{ $words }“ ist niemand bekannt. Versuchen Sie es mit der Kundennummer, dem @Benutzernamen, der Bestellung oder einem Teil des Namens.
customer-nothing = Vom Weg dieser Person ist noch nichts bekannt.
customer-contact = <b>{ $place }</b> · { $at }
customer-answered = Gefragt { $at }; beantwortet.
customer-unanswered = Gefragt { $at }; nicht beantwortet.
customer-not-asked = Nicht gefragt: { $reason }.
customer-drawing = Das Bild ist unterwegs.
button-customer-checkin = Etwas fragen
button-customer-picture = Als Bild
customer-case-open = 🔔 Ein offener Fall, den noch niemand übernommen hat.
bulk-failed = beim Lesen ging etwas schief; das Protokoll des Betreibers sagt, was

## Roles, the log, and setting up
role-staff = Team
role-manager = Leitung
grant-how = So lassen Sie jemanden mit mir arbeiten: <code>/grant @name staff</code> (Team) oder <code>/grant @name manager</code> (Leitung), oder <code>/grant staff</code> als Antwort auf eine Nachricht dieser Person (leiten Sie sie mir gern weiter). <code>/revoke @name</code> nimmt es zurück.
grant-unknown = „{ $who }“ kenne ich nicht. Lassen Sie die Person einmal im Team-Chat schreiben oder mir /start schicken, antworten Sie auf eine ihrer Nachrichten, oder nennen Sie ihre Telegram-Nummer.
grant-owner = { $who } ist Inhaber und darf schon alles.
grant-given = { $who } hat jetzt diese Rolle: { $role }.
grant-told = Sie haben hier jetzt diese Rolle: { $role }. /help zeigt, was Sie tun können.
grant-line = • { $who } ({ $number }): { $role }, seit { $since }
revoke-how = Wessen Rolle? Schreiben Sie <code>/revoke @name</code>, oder /revoke als Antwort auf eine Nachricht der Person. /grant zeigt, wer eine hat.
revoke-nothing = { $who } wurde keine Rolle erteilt. Wer im Team-Chat oder im Chat der Leitung ist, hat dadurch eine: Entfernen Sie die Person dort.
revoke-done = { $who } hat keine erteilte Rolle mehr. Wer im Team-Chat oder im Chat der Leitung ist, behält, was das gibt.
owner-private = Das gehört nur in unseren privaten Chat. Schicken Sie es mir dort.
audit-head = <b>Was getan wurde</b>, das Neueste zuerst. Tippen Sie auf ein Format, um alles als Datei zu erhalten.
audit-file = Das Protokoll: { $count ->
    [one] ein Eintrag
   *[other] { $count } Einträge
 }, der älteste zuerst.
audit-file-newest = Die neuesten { $count } Einträge des Protokolls, der älteste zuerst. <code>waypulse audit --out FILE</code> schreibt alle heraus.
audit-nothing = Davor wurde nichts getan.
audit-line = { $at } · { $who }: { $act } <i>{ $about }</i>
audit-command-line = Befehlszeile
audit-somebody = jemand ohne Namen
button-audit-older = Ältere ›
button-audit-newest = Neueste
act-own = wurde Inhaber
act-grant = erteilte eine Rolle
act-revoke = nahm eine Rolle zurück
act-chat-purpose = wählte, wofür ein Chat da ist
act-trial = probierte eine Umfrage aus
act-check-in = ließ einen Kunden fragen
act-override = ließ gegen eine Regel fragen
act-bulk-check-in = ließ viele Kunden fragen
act-undo = nahm es zurück
act-event-told = meldete ein Ereignis
act-link-made = erstellte einen Link
act-link-revoked = widerrief einen Link
act-case-taken = übernahm einen Fall
act-case-handed-over = übergab einen Fall
act-case-snoozed = stellte einen Fall zurück
act-case-closed = schloss einen Fall
act-case-reopened = öffnete einen Fall wieder
act-correction = berichtigte, was aus einem Text gelesen wurde
act-done = vermerkte, was getan wurde
act-customer-seen = sah sich einen Kunden an
act-import = importierte
act-export = exportierte
act-forget = ließ einen Kunden löschen
act-rewards = fügte Codes hinzu
act-key-made = erstellte einen Schlüssel
act-key-revoked = widerrief einen Schlüssel
act-hook-added = fügte einen Webhook hinzu
act-hook-removed = entfernte einen Webhook
act-hook-resumed = nahm einen Webhook wieder auf
setup-head = <b>Einrichtung</b>
    Tippen Sie auf eine Zeile, um fortzufahren. Sie können jederzeit aufhören; /setup kommt zu dieser Liste zurück.
setup-done = <b>Einrichtung</b>
    Alles ist geregelt. Tippen Sie auf eine Zeile, um zu sehen, wie, und wie es sich ändern lässt.
setup-has = ✅ { $what }: { $value }
setup-lacks = ▫️ { $what }: noch zu tun
setup-is-done = erledigt
setup-journey-has = { $journey }, { $count ->
    [one] { $count } Kontaktpunkt mit Fragen
   *[other] { $count } Kontaktpunkte mit Fragen
}
setup-staff = <b>Team-Chat</b>
    Eine Gruppe, gern mit Themen. Das Team sieht dort unzufriedene Antworten sofort und antwortet den Kunden von dort. Fügen Sie mich als Administrator hinzu, dann frage ich Sie dort, wofür der Chat da ist.
setup-admin = <b>Chat der Leitung</b>
    Ein Kanal oder eine Gruppe für den wöchentlichen Bericht. Fügen Sie mich als Administrator hinzu, der schreiben darf, dann frage ich Sie dort, wofür der Chat da ist.
setup-zone = <b>Zeitzone</b>
    Nach der Uhr des Unternehmens ist es jetzt { $now } ({ $zone }). Ruhezeiten, Tage und der wöchentliche Bericht richten sich danach. Um das zu ändern, schreiben Sie die Zeile <code>WAYPULSE_TIMEZONE=Europe/Amsterdam</code> mit Ihrer eigenen Zone in <code>.env</code> und starten mich neu.
setup-journey = <b>Kundenreise</b>
    { $journey }: { $stages }. Sprachen: { $languages }. Um zu ändern, was gefragt wird, bearbeiten Sie die Dateien im Ordner, rufen <code>waypulse check</code> auf und starten mich neu. <code>waypulse init</code> legt einen Ordner für den Anfang an.
setup-link = <b>Erster Link</b>
    Kunden kommen über Links zu mir, denn wer nicht gekommen ist, dem kann ich nicht schreiben. An welchem Kontaktpunkt wird er stehen?
setup-link-made = <b>Erster Link</b>
    { $touchpoint }: { $link }
    Bringen Sie ihn an, wo Kunden ihn sehen. Wer ihm folgt, wird dazu befragt, sobald er zugestimmt hat.
setup-trial = <b>Selbst ausprobieren</b>
    Wählen Sie eine Umfrage, dann frage ich Sie, wie ich einen Kunden fragen würde. Sie ist als Probe gekennzeichnet, löst keine Meldung aus und zählt nirgends; am Ende werden Ihre Antworten gelöscht.
trial-head = 🧪 <i>Probe: Nichts davon zählt.</i>
trial-ended = 🧪 Das war die Probe. Es wurde keine Meldung ausgelöst, und Ihre Antworten sind gelöscht.
trial-not-now = In einer Probe bewirkt diese Taste nichts.
button-setup-start = Einrichtung
button-setup-staff = Team-Chat
button-setup-admin = Chat der Leitung
button-setup-zone = Zeitzone
button-setup-journey = Kundenreise
button-setup-link = Erster Link
button-setup-trial = Selbst ausprobieren
button-add-group = Zu einer Gruppe hinzufügen
button-add-channel = Zu einem Kanal hinzufügen
menu-checkin = einen Kunden fragen, wie es war
menu-report = die Zahlen eines Zeitraums
menu-pain = was Kunden am meisten stört
menu-done = vermerken, was zu einem Thema getan wurde
menu-link = einen Link oder QR-Code erstellen
menu-export = das Gespeicherte als Datei
menu-upcoming = wer demnächst gefragt wird
menu-customer = die Reise eines Kunden
menu-note = eine Notiz, die unter Ihnen bleibt
menu-setup = den Bot Schritt für Schritt einrichten
menu-grant = jemanden ins Team oder in die Leitung aufnehmen
menu-revoke = eine Rolle zurücknehmen
menu-audit = wer was getan hat

## Viele Fälle in einer Nachricht
alerts-gathered = 🔔 { $count } weitere unzufriedene Antworten sind gleichzeitig eingegangen. Tippen Sie auf eine Nummer, um eine zu öffnen.
cases-moved = Diese Gruppe ist zur Supergruppe geworden, und frühere Nachrichten lassen sich nicht mehr ändern. Diese Fälle wurden zuletzt geschlossen; tippen Sie auf eine Nummer, um einen wiederzusehen.
case-line = { $number }. { $what }
case-closed-by = geschlossen von { $owner }
case-shown-already = Dieser Fall steht schon in der Gruppe, mit seinen Tasten.
case-no-complaint = Geschlossen. Was geschrieben wurde, zählt ab jetzt nicht mehr als Beschwerde.

## Check-ins about what is known
customer-earlier = Es gibt frühere Kontakte; dies sind die letzten.
bulk-undone = 📄 <b>{ $name }</b>: zurückgenommen von { $by }. Nichts davon wurde gespeichert.
checkin-told = Schon bekannt: Es war { $at } und wird nicht ein zweites Mal gezählt.
checkin-undone-waits = Zurückgenommen von { $by }: Für { $who } ist alles geplant wie zuvor.

## What is wrong with a file of check-ins
bulk-fault-missing = fehlt; bitte angeben
bulk-fault-id-taken = eine andere Zeile hat diese ID und sagt etwas anderes; geben Sie jeder Zeile eine eigene ID
bulk-fault-touchpoint-meant = es gibt keinen Kontaktpunkt „{ $value }“; meinen Sie { $meant }?
bulk-fault-touchpoint = es gibt keinen Kontaktpunkt „{ $value }“; es gibt { $known }
bulk-fault-channel-meant = es gibt keinen Kanal „{ $value }“; meinen Sie { $meant }?
bulk-fault-channel = es gibt keinen Kanal „{ $value }“; es gibt { $known }
bulk-fault-date = „{ $value }“ ist kein Datum; schreiben Sie eines wie { $example }
bulk-fault-future = „{ $value }“ liegt in der Zukunft; schreiben Sie, wann es geschah
bulk-fault-past = „{ $value }“ liegt vor 1970; schreiben Sie, wann es geschah
bulk-fault-language = „{ $value }“ ist keine Sprache; schreiben Sie ein Kürzel wie en oder nl
bulk-fault-money = „{ $value }“ ist kein Betrag, der sich nur auf eine Weise lesen lässt; schreiben Sie eine Zahl wie 1250.00
bulk-fault-control = enthält Steuerzeichen; bitte entfernen
bulk-fault-long = ist { $length } Zeichen lang; höchstens { $most } sind möglich
bulk-fault-cells = die Zeile hat { $values } Werte und die erste Zeile { $names } Namen; ein Wert mit dem Trennzeichen darin muss in Anführungszeichen stehen
bulk-fault-quotes = die Anführungszeichen stimmen nicht; innerhalb von Anführungszeichen wird eines doppelt geschrieben
bulk-fault-line = die Zeile ist zu lang; ein Wert hat höchstens { $most } Zeichen
bulk-fault-empty = die Datei ist leer; ihre erste Zeile muss die Spalten nennen
bulk-fault-column-meant = die Spalte { $column } fehlt; ist „{ $meant }“ gemeint?
bulk-fault-column = die Spalte { $column } fehlt; die Spalten sind { $known }
bulk-fault-unnamed = Spalte { $number } hat keinen Namen; benennen oder entfernen Sie sie
bulk-fault-twice = die Spalte „{ $column }“ kommt zweimal vor; entfernen Sie eine
bulk-fault-excel = das ist eine alte oder gesperrte Excel-Datei; speichern Sie sie als CSV
bulk-fault-binary = das ist kein Text, sondern etwa ein Bild oder ein PDF; speichern Sie es als CSV
bulk-fault-title = die erste Zeile enthält nur „{ $title }“; dort müssen die Namen der Spalten stehen: entfernen Sie, was darüber steht
bulk-fault-head = die erste Zeile muss die Spalten nennen
bulk-fault-object = das ist kein JSON-Objekt; schreiben Sie in jede Zeile eines
bulk-fault-nested = { $names }: ein Wert muss ein Text, eine Zahl oder eine Liste von Texten sein
bulk-fault-list = die ganze Datei ist eine einzige Liste in JSON; schreiben Sie jedes Objekt in eine eigene Zeile
bulk-fault-sheet = das erste Blatt ist leer, und nur dieses wird gelesen; seine erste Zeile muss die Spalten nennen
bulk-fault-swollen = diese Arbeitsmappe ist entpackt zu groß; speichern Sie ihr Blatt als CSV
bulk-fault-archive = das ist ein Archiv, aber keine Arbeitsmappe; entpacken Sie es und senden Sie die Datei darin
bulk-fault-workbook = diese Arbeitsmappe lässt sich nicht lesen; öffnen Sie sie in Ihrer Tabellenkalkulation und speichern Sie sie als CSV

## Reports and files that could not be made

newsroom-gave-up = Ein Bericht oder eine Datei konnte nicht erstellt werden, auch nicht beim dritten Versuch. Das Protokoll des Betreibers sagt, warum.
