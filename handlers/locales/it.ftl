# Tutto ciò che Waypulse dice in italiano. I testi possono contenere l’HTML di Telegram; ciò che viene inserito è reso innocuo.

## Arrivo
start = Salve, { $name }! Dopo una consegna, un acquisto o una telefonata vorremmo farLe due o tre brevi domande. Di rado, e mai di notte. È d’accordo?
start-known = Che piacere ritrovarLa, { $name }. Al momento non c’è nessuna domanda in sospeso. /help mostra che cosa può fare qui.
button-agree = Sì, sono d’accordo
button-agree-now = Sì, fate pure le domande
button-refuse = No, grazie
consent-given = Grazie. Le scriveremo quando ci sarà qualcosa da chiedere. Con /stop può smettere in qualsiasi momento.
consent-refused = Va bene, non Le chiederemo nulla. Se cambia idea, invii /start.
language-which = Quale lingua preferisce?
language-chosen = D’ora in poi Le scriveremo in italiano.

## Un sondaggio
survey-head = <b>{ $title }</b> · { $number } di { $count }
survey-title = <b>{ $title }</b>
survey-said = { $question } <i>{ $answer }</i>
survey-question = { $question }
hint-nps = 0 = per nulla probabile, 10 = estremamente probabile
hint-csat = 1 = molto insoddisfacente, 5 = molto soddisfacente
hint-ces = 1 = molto difficile, 7 = molto facile
hint-ces-effort = 1 = pochissimo impegno, 7 = moltissimo impegno
hint-text = Scriva la Sua risposta qui sotto o invii un messaggio vocale.
answer-yes = Sì
answer-no = No
answer-scale = { $value } su { $high }
answer-skipped = saltata
button-back = ‹ Indietro
button-skip = Salta
button-later = Più tardi
button-stop = Basta così
later-said = Nessun problema. Torneremo a chiedere: { $at }.
later-until = Nessun problema. Può continuare fino a { $at }: basta inviare /start.
put-off = Voleva rispondere più tardi; torneremo a chiedere. Per continuare adesso, invii /start.
stop-said = Non Le faremo più domande. Se cambia idea, invii /start.
survey-expired = Questo sondaggio è terminato. Grazie comunque.

## Ciò che non è una risposta
refusal-scale = Scelga un numero da { $low } a { $high }, per favore.
refusal-choice = Scelga uno dei pulsanti, per favore.
refusal-yesno = Risponda sì o no, per favore.
refusal-text = Risponda con parole Sue, per favore.
refusal-skip = Questa domanda non si può saltare.
nothing-open = Grazie del messaggio. Al momento non c’è nessuna domanda in sospeso. /help mostra che cosa può fare qui.
button-old = Questo pulsante non è più valido.
button-answered = Ha già risposto. Con «Indietro» può cambiare la risposta.
button-foreign = Questo pulsante non è per Lei.
survey-closed = Questo sondaggio è terminato.
command-unknown = Non conosco questo comando. /help mostra che cosa può fare qui.
command-not-here = Questo comando non è previsto in questa chat. /help mostra che cosa può fare qui.

## Aiuto
help-customer = Le facciamo due o tre domande dopo un acquisto o una consegna. Risponde con un pulsante o con parole Sue.
help-staff = <b>Team</b>
    /checkin CHI – chiedere a un cliente com’è andata; con riferimento, nome, @nome utente, ordine o in risposta a lui
    /customer CHI – il percorso di un cliente
    /upcoming – ciò che è in programma nei prossimi giorni
    Un file CSV depositato qui (customer, touchpoint, at) interpella molti insieme, dopo averle mostrato che cosa ne risulterebbe.
    /link – creare un link o un codice QR
    Le risposte di chi è scontento appaiono subito nella chat del team.
    Ciò che scrive nell’argomento di un caso, o in risposta al suo avviso, lo legge il cliente. Ciò che inizia con // resta tra voi.
help-manager = <b>Direzione</b>
    /report – gli ultimi sette giorni; /report 2026-W46, /report 2026-11 o /report 2026-11-01 2026-11-15 per altri
    /report 2026-11 stage=purchase vs 2026-10 – una parte, a confronto con un altro periodo; anche touchpoint=, segment=, channel=, product=
    /pain – ciò che pesa di più, negli stessi periodi
    /done delivery che cosa abbiamo fatto – lo annota, e i rapporti successivi dicono se è servito; /done mostra che cosa è stato fatto
    /export – risposte, eventi o testi in un file; periodi e parti come per /report
help-owner = <b>Titolare</b>
    Mi aggiunga a un gruppo o a un canale e Le chiederò a che cosa serve.
    /setup – configurarmi, passo passo
    /grant, /revoke – chi fa parte del team o della direzione
    /audit – chi ha fatto che cosa

## Configurazione
owner-welcome = Ora può configurarmi. Mi aggiunga al gruppo del team e al canale della direzione (come amministratore che può pubblicare); lì Le chiederò a che cosa serve ciascuno. /setup La guida nel resto.
chat-what-for = A che cosa serve «{ $title }»?
button-use-staff = Team: verifiche e avvisi
button-use-admin = Direzione: rapporto
button-use-nothing = A niente
chat-is-staff = Il team vedrà qui subito le risposte di chi è scontento e potrà sentire un cliente con /checkin.
chat-is-admin = Il rapporto settimanale uscirà qui. /report ne prepara uno adesso.
chat-is-nothing = Qui non dirò nulla.

## Team
alert-head = 🔔 <b>{ $who }</b> ha espresso scontento
    { $place }
alert-changed = ↩ <b>{ $who }</b> ha cambiato la risposta
    { $place }
alert-answer = { $question } <b>{ $answer }</b>
alert-quote = { $question }
    <blockquote>{ $answer }</blockquote>
alert-taken = ✅ Se ne occupa { $owner }
alert-taken-already = Se ne occupa già { $owner }.
alert-yours = Ora è Suo.
button-take = Me ne occupo io
checkin-what = Di che cosa si tratta?
checkin-whom = A chi devo chiedere?
checkin-nobody = Nessuno ha ancora avviato il bot. I clienti arrivano con un link: si veda <code>waypulse link</code>.
checkin-no-touchpoint = Non c’è nessun punto di contatto «{ $touchpoint }» con un sondaggio. Si può scegliere tra:
checkin-no-customer = Nessuno è noto come «{ $customer }». Crei un link con <code>waypulse link</code>; a chi lo segue si potrà chiedere.
checkin-head = <b>{ $touchpoint }</b> · { $who }
checkin-now = Parte adesso.
checkin-at = Invio previsto: { $at }.
checkin-deferred = In attesa: { $reason }. Prossima verifica: { $at }.
checkin-absent = In attesa del cliente fino a { $at }: { $reason }.
checkin-suppressed = Non verrà inviato: { $reason }.
reason-no-chat = non ha ancora avviato il bot
reason-no-consent = non ha ancora dato il consenso
reason-opted-out = non desidera ricevere domande
reason-blocked = ha bloccato il bot o lasciato Telegram
reason-deleted = non è più su Telegram
reason-sampled-out = fuori dal campione
reason-no-survey = in questo punto di contatto non si chiede nulla
reason-too-late = troppo tempo fa
reason-open-survey = un altro sondaggio è aperto
reason-gap-after-invitation = domanda fatta da poco
reason-gap-after-response = ha risposto da poco
reason-at-most = già abbastanza domande di recente
reason-quiet-hours = ore di riposo
reason-weekend = non nel fine settimana
reason-paused = ha messo in pausa le domande
reason-same-survey = questo sondaggio c’è stato da poco
reason-quota = già abbastanza risposte
reason-later = preferisce più tardi

## Responsabili
report-which-period = Quale periodo? Scriva /report 2026-W46 o /report 2026-11-01 2026-11-15 (al massimo un anno) e, se vuole, vs 2026-W45 per confrontarlo con un altro.
report-which-part = «{ $word }» non esiste. Possibili: { $possible }.
digest-week = Settimana { $week } ({ $days })
digest-head = <b>{ $period }</b> · { $answers ->
    [one] { $answers } risposta
    [many] { $answers } di risposte
   *[other] { $answers } risposte
}
digest-head-asked = <b>{ $period }</b> · { $answers ->
    [one] { $answers } risposta
    [many] { $answers } di risposte
   *[other] { $answers } risposte
} · { $asked ->
    [one] { $asked } richiesta
    [many] { $asked } di richieste
   *[other] { $asked } richieste
}, { $of } con risposta ({ $rate }%)
digest-nothing = Nessuno ha risposto in questo periodo.
digest-no-change = Nessun cambiamento reale rispetto al periodo precedente.
digest-part = Solo: { $part }
digest-against = A confronto con { $period }
digest-too-few = Troppo poche risposte per un confronto con il periodo precedente: per un punteggio ne servono { $minimum } in entrambi.
digest-score-worse = ▼ <b>{ $place }</b>, in calo: { $score } { $before } → { $after } (n { $n }, cambiamento reale)
digest-score-better = ▲ <b>{ $place }</b>, in crescita: { $score } { $before } → { $after } (n { $n }, cambiamento reale)
digest-pain-worse = ▼ { $theme } ({ $place }): { $points } punti persi in più (cambiamento reale)
digest-pain-better = ▲ { $theme } ({ $place }): { $points } punti persi in meno (cambiamento reale)
digest-pain-worse-number = ▼ { $theme } ({ $place }): si lamentano { $customers } clienti su { $heard }, prima { $hits } su { $n } (cambiamento reale)
digest-pain-better-number = ▲ { $theme } ({ $place }): si lamentano { $customers } clienti su { $heard }, prima { $hits } su { $n } (cambiamento reale)
digest-changes-more =
    { $count ->
        [one] E { $count } altro cambiamento reale.
        [many] E { $count } di altri cambiamenti reali.
       *[other] E altri { $count } cambiamenti reali.
    }
digest-pain = <b>Ciò che pesa di più</b>
digest-no-pain = Nessuno si è lamentato di un tema noto.
digest-pain-unsure = Niente che si distingua dal caso.
digest-besides = Citati anche: { $themes }.
digest-point = { $rank }  <b>{ $theme }</b> · { $place }
digest-cost = costa { $points } punti di { $score } (da { $low } a { $high }) · { $customers } su { $heard ->
    [one] { $heard } cliente
    [many] { $heard } di clienti
   *[other] { $heard } clienti
}
digest-cost-unknown = troppo poche risposte per dire quanto costa · { $customers } su { $heard ->
    [one] { $heard } cliente
    [many] { $heard } di clienti
   *[other] { $heard } clienti
}
digest-cost-everybody = tutti quelli che hanno votato si lamentano: nessun confronto · { $customers } su { $heard ->
    [one] { $heard } cliente
    [many] { $heard } di clienti
   *[other] { $heard } clienti
}
digest-quote = <i>«{ $quote }»</i>
digest-since-new = nuovo
digest-since-same = nessun cambiamento reale
digest-since-more = { $points } punti più di prima
digest-since-less = { $points } punti meno di prima
digest-since-number = prima { $hits } su { $n }
digest-recovered = <b>Ciò che si è ripreso</b>
digest-done = <b>Che cosa è stato fatto, e con quale esito</b>
digest-deed-too-few = { $day } · { $theme }: { $deed }. Ancora troppo poche risposte: ne servono { $minimum } prima e dopo.
digest-deed-better = ▲ { $day } · { $theme }: { $deed }. Lamentele { $before }% → { $after }% (n { $n }, cambiamento reale)
digest-deed-worse = ▼ { $day } · { $theme }: { $deed }. Lamentele { $before }% → { $after }% (n { $n }, cambiamento reale)
digest-deed-same = { $day } · { $theme }: { $deed }. Lamentele { $before }% → { $after }% (n { $n }, nessun cambiamento reale)
digest-more = e ancora { $count }
digest-solved = Risolti: { $closed ->
    [one] { $solved } su { $closed } caso chiuso, dicono i clienti
    [many] { $solved } su { $closed } di casi chiusi, dicono i clienti
   *[other] { $solved } su { $closed } casi chiusi, dicono i clienti
 }.
digest-solved-so-far = Risolti: { $closed ->
    [one] { $solved } su { $closed } caso chiuso, dicono i clienti
    [many] { $solved } su { $closed } di casi chiusi, dicono i clienti
   *[other] { $solved } su { $closed } casi chiusi, dicono i clienti
 } (ancora senza risposta: { $silent }).
digest-not-asked = Senza domande: { $count } ({ $reasons }).
digest-blind = Non si chiede a nessuno di: { $touchpoints }.
view-weeks = <b>Otto settimane</b> · { $period }
view-place = <b>{ $place }</b> · { $n ->
    [one] { $n } risposta
    [many] { $n } di risposte
   *[other] { $n } risposte
}
view-themes = <b>Lamentele</b>
view-segments = <b>Per segmento</b>
view-share = { $name }: { $customers } su { $heard ->
    [one] { $heard } cliente
    [many] { $heard } di clienti
   *[other] { $heard } clienti
} ({ $share }%)
view-share-too-few = { $name }: { $customers } su { $heard ->
    [one] { $heard } cliente
    [many] { $heard } di clienti
   *[other] { $heard } clienti
}
view-point-weeks = <b>{ $count ->
    [one] L’ultima settimana
    [many] L’ultimo { $count } di settimane
   *[other] Le ultime { $count } settimane
}</b> { $bars }
    lamentele per clienti sentiti: { $counts }
digest-crossing-worse = ▼ Gli stessi clienti danno a { $later } { $points } punti in meno che a { $earlier }: { $score } (n { $n }, differenza reale)
digest-crossing-better = ▲ Gli stessi clienti danno a { $later } { $points } punti in più che a { $earlier }: { $score } (n { $n }, differenza reale)
journey-head = <b>Il percorso in cifre</b> · { $period }
journey-nothing = Del percorso dei singoli clienti in questo periodo non si sa nulla.
journey-odd = <b>Parole e voti che si contraddicono</b>: { $count }
journey-odd-line = { $place }: { $score } { $value }
figure-told = { $name }: { $value } (da { $low } a { $high }, n { $n })
figure-real = { $name }: { $value } (da { $low } a { $high }, n { $n }), differenza reale
figure-plain = { $name }: { $value } (n { $n })
figure-too-few = { $name }: troppo pochi clienti (n { $n })
figure-went-on = { $earlier } → { $later }, sono andati avanti
figure-days = { $earlier } → { $later }, giorni fino ad allora (mediana, metà centrale)
figure-repeat = Hanno acquistato di nuovo
figure-order-value = Acquisto medio
figure-lifetime-value = Pagato in tutto da un cliente
figure-acquisition-cost = Costo di un nuovo cliente
figure-worth = Pagato per unità di costo
figure-paired = { $earlier } → { $later }, variazione negli stessi clienti in punti: { $score }
open-coming = Arriva subito.
open-twice = È già in arrivo.
open-gone = Questo rapporto non c’è più. /report ne prepara uno nuovo.
open-nothing = Nessuno se ne lamenta più, o non fa più parte del percorso.
button-view-stages = Per fase
button-view-journey = Il percorso
button-view-weeks = Otto settimane
button-view-pdf = PDF
button-view-xlsx = Foglio di calcolo
done-nothing = Non è ancora annotato nulla. Scriva /done delivery che cosa abbiamo fatto, e i rapporti successivi diranno se è servito.
done-which-theme = Quale tema? Scriva /done, uno di questi e che cosa è stato fatto: { $themes }.
done-what = Che cosa è stato fatto? Scriva /done { $theme } e che cosa è stato fatto.
done-marked = Annotato: { $theme }. Per { $weeks } settimane i rapporti confrontano le lamentele di prima con quelle di dopo.
done-line = { $day } · { $theme }: { $deed }
done-line-by = { $day } · { $theme }: { $deed } ({ $person })
score-told = { $score } { $value } (da { $low } a { $high }, n { $n })
score-too-few = { $score }: troppo poche risposte (n { $n })
score-before = prima { $before }, cambiamento reale
score-csat = soddisfazione
score-nps = raccomandazione (NPS)
score-ces = facilità
score-sentiment = tono dei testi (da −1 a 1)

## Reminders
reminder-head = <i>Un breve promemoria: non ha ancora risposto. Le basta meno di un minuto.</i>
reminder-moved = <i>La domanda è ripetuta più in basso.</i>

## Later, and thanks
later-when = Quando possiamo chiederglielo di nuovo?
button-hours = Tra 3 ore, alle { $time }
button-today = Oggi alle { $time }
button-tonight = Stasera alle { $time }
button-tomorrow = Domani alle { $time }
button-stay = ‹ Torna alla domanda
button-now = Rispondi ora
thanks-promoter = Grazie! Ci fa piacere che sia andato tutto bene.
thanks-passive = Grazie! Le Sue risposte arrivano direttamente a chi può fare qualcosa.
thanks-detractor = Grazie per avercelo detto. Ci dispiace che non sia andata come doveva.
promise-somebody = { $name } lo legge oggi stesso.
promise-anybody = Qualcuno di noi lo legge oggi stesso.
promise-signed = — { $name }
own-words = { $words }
review-ask = Vuole raccontarlo anche ad altri?
button-review = Scrivi una recensione
reward-given = Per ringraziarLa, ecco un codice per Lei: <code>{ $code }</code>
button-copy = Copia il codice
rewards-few = Restano solo { $left } codici nella riserva «{ $pool }». Ne aggiunga altri con <code>waypulse rewards add { $pool } FILE</code>.
rewards-gone = L’ultimo codice della riserva «{ $pool }» è stato assegnato. Nessuno ne riceverà finché non ne aggiunge altri con <code>waypulse rewards add { $pool } FILE</code>.

## Kinds of questions
answer-none = nessuna
answer-text = messaggio vocale
answer-photo = foto
button-done = Fatto
button-share = 📱 Condividi il mio numero
hint-rating = 1 = il peggio, { $most } = il meglio
hint-other = Oppure scriva qui sotto la Sua risposta.
hint-choices = Spunti tutto ciò che vale, poi tocchi «Fatto».
hint-choices-most = Ne spunti al massimo { $most }, poi tocchi «Fatto».
hint-number = Scriva un numero qui sotto.
hint-number-unit = Scriva un numero qui sotto ({ $unit }).
hint-number-between = Scriva un numero da { $low } a { $high }.
hint-number-from = Scriva un numero a partire da { $low }.
hint-number-to = Scriva un numero fino a { $high }.
hint-photo = Invii una foto con la graffetta qui sotto.
hint-consent = Lo usiamo solo per questo. È d’accordo?
hint-contact = Scriva il Suo indirizzo e-mail o il Suo numero di telefono.
contact-how = Grazie. Condivida il Suo numero con il pulsante qui sotto, oppure scriva il Suo indirizzo e-mail o un altro numero.
contact-noted = Grazie, preso nota.
contact-left = Va bene.
refusal-choices = Spunti i pulsanti e tocchi «Fatto», oppure scriva i loro numeri, per esempio 1, 3.
refusal-least = Ne scelga almeno { $least }, per favore.
refusal-most = Ne scelga al massimo { $most }, per favore.
refusal-number = Scriva un numero, per favore, per esempio 12.
refusal-whole = Scriva un numero intero, per favore, per esempio 12.
refusal-decimals = Accorci il numero, per favore; cifre dopo la virgola: al massimo { $decimals }.
refusal-between = Scriva un numero da { $low } a { $high }, per favore.
refusal-too-low = Scriva un numero a partire da { $low }, per favore.
refusal-too-high = Scriva un numero fino a { $high }, per favore.
refusal-photo = Invii qui una foto, per favore.
refusal-contact = Condivida il Suo numero con il pulsante qui sotto, oppure scriva il Suo indirizzo e-mail o numero di telefono.
refusal-consent = Possiamo usarlo? Tocchi il pulsante qui sopra, oppure scriva sì o no.
text-full = Grazie, non possiamo conservare altro in questa risposta.

## In control
start-kept = Conserviamo il Suo nome come appare qui, l’oggetto delle nostre domande e le Sue risposte. Durata: { $kept }. /mydata mostra tutto, /forget lo cancella e /stop mette fine alle domande.
menu-feedback = dirci qualcosa
menu-language = scegliere la lingua
menu-pause = niente domande per un po’
menu-quiet = ore senza domande e fuso orario
menu-mydata = vedere che cosa conserviamo su di Lei
menu-forget = far cancellare tutto su di Lei
menu-stop = non ricevere più domande
menu-start = riceverle di nuovo
menu-help = che cosa può fare qui
help-line = /{ $command } – { $what }
own-nobody = Non La conosciamo ancora e non conserviamo nulla su di Lei. Con /start può cominciare.
pause-until = Non Le chiederemo nulla fino a questa data: { $at }.
pause-none = Non è attiva nessuna pausa: possiamo quindi farLe domande. Per quanto tempo preferisce non riceverne? Può anche scrivere /pause 14.
pause-days = Scriva un numero di giorni da 1 a { $most }, per esempio /pause 14.
button-pause = { $days } giorni
button-pause-end = Termina ora la pausa
quiet-hours = Non La disturbiamo dalle { $start } alle { $end }.
quiet-none = Non sono impostate ore di riposo.
quiet-zone = Fuso orario: { $city } (ora lì sono le { $now }).
quiet-how = Per cambiare, tocchi un pulsante. Oppure scriva altre ore, per esempio /quiet 22-8, o dove abita, per esempio /quiet Lisbona.
quiet-unread = Non ho capito. Scriva delle ore, per esempio /quiet 22-8, oppure una grande città o il Paese in cui vive, per esempio /quiet Lisbona.
button-quiet-usual = Le ore consuete
feedback-ask = Che cosa desidera dirci? Lo scriva qui sotto.
feedback-where = Grazie, l’abbiamo ricevuto. Di che cosa si tratta?
feedback-placed = Grazie! Annotato sotto: { $place }.
feedback-elsewhere = Grazie! Abbiamo trasmesso le Sue parole.
button-feedback-other = Altro
mydata-head = <b>Che cosa conserviamo su di Lei</b>
mydata-name = Nome: { $name }
mydata-customer = Il nostro riferimento per Lei: { $customer }
mydata-segments = Gruppi: { $segments }
mydata-unasked = Non ha ancora detto se possiamo farLe domande.
mydata-given = Ha accettato le nostre domande: { $at }.
mydata-withdrawn = Ha chiesto di non ricevere domande: { $at }.
mydata-counts = { $events ->
    [one] { $events } evento
    [many] { $events } di eventi
   *[other] { $events } eventi
}, { $answers ->
    [one] { $answers } risposta
    [many] { $answers } di risposte
   *[other] { $answers } risposte
}, di cui { $texts } con parole Sue. Il file qui sotto contiene tutto, anche ciò che abbiamo ricavato dalle Sue parole.
mydata-why = <b>Perché Le abbiamo fatto domande, e perché no</b>
mydata-asked = • { $place }: chiesto, { $at }
mydata-planned = • { $place }: si deciderà, { $at }
mydata-not-asked = • { $place }: non chiesto ({ $reason })
mydata-kept = Durata: { $kept }. Poi le Sue parole e il Suo nome vengono cancellati; le cifre restano, senza di Lei.
mydata-can = /forget cancella tutto questo ora. /stop mette fine alle domande. /quiet, /pause e /language cambiano il modo in cui chiediamo.
mydata-file = Tutto ciò che conserviamo su di Lei.
forget-sure = Cancelliamo tutto su di Lei? Il Suo nome, le Sue parole e tutto ciò che permette di riconoscerLa. Non si può annullare. I punteggi restano nelle nostre cifre, senza di Lei.
button-forget = Sì, cancella tutto
button-forget-not = No, conserva tutto
forget-not = Non è stato cancellato nulla.
forget-begun = La cancellazione è in corso. Tra un momento riceverà un numero che la attesta.
forget-done = Tutto su di Lei è cancellato. Numero di prova: <code>{ $proof }</code>. Non La conosciamo più; con /start può ricominciare.
forget-nothing = Non conserviamo nulla su di Lei.
alert-erased = 🗑 Cancellato: il cliente ha chiesto di essere dimenticato.

## Other systems
hook-paused = Ciò che viene comunicato a { $host } non arriva da molto tempo, perciò l’invio è sospeso. Quello che attende viene conservato per sette giorni. Sistemi il destinatario, poi digiti <code>waypulse hook resume { $number }</code>.

## Cases
alert-words = Scrive: { $words }
alert-fallen = L’ultima volta aveva dato { $before }.
alert-score = Prima: { $place }, { $answer } ({ $at })
alert-journey = Finora: { $way }
case-topic = { $who } · { $place }
case-snoozed = 💤 { $owner } se ne rioccuperà: { $at }
case-closed = ☑ Caso chiuso da { $owner }: { $reason }
case-says-solved = 🎉 Il cliente dice che è risolto.
case-reason-solved = risolto
case-reason-unreached = non raggiungibile
case-reason-no-complaint = non è un reclamo
case-reason-other = un altro motivo
case-closed-already = Questo caso è chiuso.
case-nobody = ancora nessuno
case-nobody-else = In questa chat non si è ancora visto nessun altro.
case-handed = 👋 { $owner }, { $by } Le ha passato questo caso.
case-left = 👋 { $owner } ha lasciato questo gruppo. Questo caso è di nuovo aperto: chi se ne occupa?
case-woken = ⏰ { $owner }, voleva riprenderlo adesso.
case-late-answer = ⏳ Il cliente aspetta ancora una risposta: { $what }. Responsabile: { $owner }.
case-late-close = ⏳ Questo caso è ancora aperto: { $what }. Responsabile: { $owner }.
case-said = 💬 <b>{ $who }</b>
    { $text }
case-said-plain = 💬 { $text }
case-closed-write = Questo caso è chiuso, quindi non è stato inviato nulla. Prima lo riapra.
case-unreachable = Il cliente non è raggiungibile: il bot è stato bloccato o la chat non esiste più. Non è stato inviato nulla.
case-not-delivered = Non è stato possibile inoltrarlo. Telegram non ne consente la copia.
case-is-it-solved = Ci ha detto che qualcosa non andava: { $place }. Ora è risolto?
case-thanks-solved = Grazie, ne siamo felici.
case-thanks-unsolved = Grazie di avercelo detto. Ce ne occupiamo di nuovo. Che cosa manca ancora? Lo scriva qui sotto.
case-unsolved-told = ↩ Il cliente dice che non è risolto. Il caso è di nuovo aperto. Responsabile: { $owner }.
button-case-hand = Passa a un collega
button-case-later = Più tardi
button-case-close = Chiudi
button-case-tomorrow = Domani alle 9
button-case-days = Tra tre giorni
button-case-solved = Risolto
button-case-unreached = Non raggiungibile
button-case-no-complaint = Non è un reclamo
button-case-other = Un altro motivo
button-case-reopen = Riapri
button-solved-yes = Sì, è risolto
button-solved-no = No, non ancora

## Corrections
alert-corrected = ✏️ <b>{ $who }</b>: riletto, nessun motivo di avviso
    { $place }
corrected = ✏️ Corretto: { $what }
correction-kept = Annotato. Le cifre ne tengono conto da subito. Tocchi ancora per annullare.
correction-back = Annullato. Vale di nuovo ciò che è stato letto.
correction-gone = Qui non c’è nulla da correggere: il testo è ancora in lettura, è stato modificato o è cancellato.
correction-which = Quale tema è sbagliato?
correction-instead = Di che cosa si tratta invece di «{ $theme }»?
correction-missed = Quale tema manca?
reading-mood = Letto come: { $mood }
reading-themes = Temi: { $themes }
reading-no-theme = nessuno
reading-negative = negativo
reading-neutral = neutro
reading-positive = positivo
reading-mixed = misto
reading-none = non letto in questa lingua
button-object-not-negative = Non è negativo
button-object-no-complaint = Non è un reclamo
button-object-theme = Tema sbagliato
button-theme-missed = Manca un tema
button-theme-none = Nessun tema
view-quotes-read = ✏️ mostra come è stata letta una citazione; lì può correggere ciò che è sbagliato.

## Exports
export-offer = <b>Esportazione</b> · { $period }
    Che cosa deve contenere il file? Tocchi un formato e verrà creato.
export-veiled = Senza persone: al posto dei clienti ci sono codici, e i testi sono mascherati.
export-lifted = ⚠ Con persone: riferimenti, nomi e testi così come sono stati scritti. Resta annotato nel registro.
export-which-period = Quale periodo? Scriva /export 2026-W46 o /export 2026-11-01 2026-11-15 (al massimo un anno) e, se vuole, stage=purchase.
export-file = { $period } · { $count ->
    [one] una riga
    [many] { $count } di righe
   *[other] { $count } righe
 }, senza persone
export-file-persons = ⚠ { $period } · { $count ->
    [one] una riga
    [many] { $count } di righe
   *[other] { $count } righe
 }, con persone. Lo passi solo a chi può conoscerle.
export-nothing = Non c’è nulla da esportare: { $period }.
export-too-large = È troppo per una chat: { $count } record. Chieda un periodo più breve, o faccia creare il file con <code>waypulse export</code>.
button-export-responses = Risposte
button-export-feedback = Opinioni
button-export-events = Eventi
button-export-invitations = Inviti
button-export-verbatims = Testi e temi
button-export-show = Con persone
button-export-hide = Senza persone

## Links
link-what = Dove porta il link? Tocchi un punto di contatto per un link valido per tutti. Oppure in una riga: <code>/link parcel.delivered C-1001 product=lamp 30d 1x</code> è per il cliente C-1001, valido 30 giorni e per una persona.
link-no-touchpoint = Non c’è nessun punto di contatto «{ $touchpoint }» con un sondaggio. Ecco quelli che ci sono:
link-odd-word = «{ $word }» qui non dice nulla. Scriva un cliente, <code>nome=valore</code>, per quanto tempo (<code>30d</code>) o per quante persone (<code>100x</code>), ciascuno al massimo una volta.
link-head = 🔗 <b>{ $touchpoint }</b>
    { $address }
link-for-all = Per chiunque lo segua.
link-for-customer = Solo per il cliente { $customer }.
link-most = { $most ->
    [one] Valido per una persona.
    [many] Valido per { $most } di persone.
   *[other] Valido per { $most } persone.
}
link-until = Valido fino a { $at }.
link-revoked = Revocato: nessuno arriva più con questo link.
link-caption = Inquadri il codice e ci racconti com’è andata: { $touchpoint }
link-print = Per la stampa: lo stesso codice, nitido a ogni dimensione, con il testo sotto.
link-list = <b>I link più recenti</b>, e quante persone sono arrivate con ciascuno:
link-none = Non è stato ancora creato nessun link.
link-line = { $number }. { $what } · { $uses }
link-refused = Link che negli ultimi 30 giorni non hanno portato da nessuna parte:
link-refused-line = { $reason }: { $count }
link-fault-unknown = sconosciuto
link-fault-forged = falsificato o alterato
link-fault-expired = scaduto
link-fault-used-up = esaurito
link-fault-revoked = revocato
link-fault-foreign = di un’altra persona
button-link-list = I link più recenti
button-link-revoke = Revoca
button-link-revoke-one = Revoca { $number }

## Contatti
checkin-survey = { $stage } › sondaggio «{ $survey }»
checkin-with = Con: { $attributes }
checkin-never-asked = Mai interpellato finora.
checkin-last-answered = Ultima domanda: «{ $survey }», { $at }; con risposta.
checkin-last-unanswered = Ultima domanda: «{ $survey }», { $at }; senza risposta.
checkin-waiting = Già previsto: «{ $survey }», { $at }.
checkin-allowed = Sarà consentito da { $at }.
checkin-many = A «{ $words }» corrispondono più persone. Chi intende?
checkin-why = Perché comunque? Risponda a questo messaggio con il motivo in poche parole. Viene conservato.
checkin-because = Comunque, perché: «{ $reason }»
checkin-by = Avviato da { $who }.
checkin-cancelled = Non è stato inviato nulla.
checkin-started = È già stato avviato.
checkin-undone = Annullato da { $by }: a { $who } non viene chiesto nulla.
checkin-undo-late = È troppo tardi per tornare indietro.
checkin-undo-soon = L’invio è in corso. Prema di nuovo tra un momento.
button-checkin-send = Inviare
button-checkin-override = Chiedere comunque
button-checkin-other = Su qualcos’altro
button-checkin-cancel = Annullare
button-checkin-undo = Tornare indietro
bulk-head = 📄 <b>{ $name }</b>: { $rows ->
    [one] { $rows } riga
    [many] { $rows } di righe
   *[other] { $rows } righe
}
bulk-asked = Riceveranno domande: { $count }
bulk-deferred = Rinviati: { $count } ({ $reasons })
bulk-suppressed = Non riceveranno domande: { $count } ({ $reasons })
bulk-known = Già noti: { $count }
bulk-bad = Inutilizzabili, verrebbero tralasciate: { $count }
bulk-bad-row = Riga { $why }
bulk-more = … e altre { $count }
bulk-nothing = Non c’è nulla da avviare.
bulk-unusable = 📄 <b>{ $name }</b> non è utilizzabile: { $why }
bulk-lost = Telegram non consegna il file. Lo depositi di nuovo qui oppure usi <code>waypulse import events</code>.
bulk-too-large = Questo file è troppo grande; qui si arriva a { $most } MB. Usi <code>waypulse import events</code>.
bulk-too-many = ha troppe righe; qui si arriva a { $most }, mentre waypulse import events ne accetta di più
bulk-starting = 📄 <b>{ $name }</b>: avviato da { $who }. Comincia tra un minuto; fino ad allora si può annullare.
bulk-done = 📄 <b>{ $name }</b> è avviato. Nuovi: { $new }, già noti: { $known }, tralasciati: { $bad }.
button-bulk-start = Avviare
upcoming-head = <b>In programma nei prossimi giorni</b>
upcoming-nothing = Nei prossimi sette giorni non è previsto nulla.
upcoming-day = <b>{ $day }</b>: { $count } ({ $surveys })
upcoming-absent = In attesa che qualcuno arrivi o acconsenta: { $count }
customer-head = <b>{ $who }</b>
customer-welcome = può ricevere domande
customer-whom = Di chi vuole vedere il percorso?
customer-nobody = Nessuno è noto come «{ $words }». Provi con il riferimento, il @nome utente, l’ordine o una parte del nome.
customer-nothing = Del percorso di questa persona non si sa ancora nulla.
customer-contact = <b>{ $place }</b> · { $at }
customer-answered = Domanda inviata { $at }; con risposta.
customer-unanswered = Domanda inviata { $at }; senza risposta.
customer-not-asked = Nessuna domanda: { $reason }.
customer-drawing = L’immagine è in arrivo.
button-customer-checkin = Chiedere qualcosa
button-customer-picture = Come immagine
customer-case-open = 🔔 Un caso aperto che nessuno ha ancora preso in carico.
bulk-failed = qualcosa è andato storto durante la lettura; il registro del gestore dice che cosa

## Roles, the log, and setting up
role-staff = team
role-manager = direzione
grant-how = Per far lavorare qualcuno con me: <code>/grant @name staff</code> (team) o <code>/grant @name manager</code> (direzione), oppure <code>/grant staff</code> in risposta a un suo messaggio (può inoltrarmelo). <code>/revoke @name</code> lo ritira.
grant-unknown = Non conosco «{ $who }». Gli chieda di scrivere una volta nella chat del team o di inviarmi /start, risponda a un suo messaggio, oppure indichi il suo numero di Telegram.
grant-owner = { $who } è titolare e può già fare tutto.
grant-given = { $who } ha ora questo ruolo: { $role }.
grant-told = Ora Lei ha qui questo ruolo: { $role }. /help mostra che cosa può fare.
grant-line = • { $who } ({ $number }): { $role }, dal { $since }
revoke-how = Il ruolo di chi? Scriva <code>/revoke @name</code>, oppure /revoke in risposta a un suo messaggio. /grant mostra chi ne ha uno.
revoke-nothing = A { $who } non è stato assegnato nessun ruolo. Chi è nella chat del team o della direzione ne ha uno per questo: lo rimuova da lì.
revoke-done = { $who } non ha più un ruolo assegnato. Chi è nella chat del team o della direzione conserva ciò che questo gli dà.
owner-private = Questo vale solo per la nostra chat privata. Me lo invii lì.
audit-head = <b>Che cosa è stato fatto</b>, dal più recente. Tocchi un formato per ricevere tutto in un file.
audit-file = Il registro: { $count ->
    [one] una voce
    [many] { $count } di voci
   *[other] { $count } voci
 }, dalla più vecchia alla più recente.
audit-file-newest = Le { $count } voci più recenti del registro, dalla più vecchia. <code>waypulse audit --out FILE</code> scrive tutto in un file.
audit-nothing = Prima di questo non è stato fatto nulla.
audit-line = { $at } · { $who }: { $act } <i>{ $about }</i>
audit-command-line = riga di comando
audit-somebody = qualcuno senza nome
button-audit-older = Precedenti ›
button-audit-newest = Più recenti
act-own = è diventato titolare
act-grant = ha assegnato un ruolo
act-revoke = ha ritirato un ruolo
act-chat-purpose = ha scelto a che cosa serve una chat
act-trial = ha provato un sondaggio
act-check-in = ha fatto interpellare un cliente
act-override = ha fatto chiedere nonostante una regola
act-bulk-check-in = ha fatto interpellare molti clienti
act-undo = lo ha annullato
act-event-told = ha comunicato un evento
act-link-made = ha creato un link
act-link-revoked = ha revocato un link
act-case-taken = ha preso un caso
act-case-handed-over = ha passato un caso
act-case-snoozed = ha rimandato un caso
act-case-closed = ha chiuso un caso
act-case-reopened = ha riaperto un caso
act-correction = ha corretto ciò che è stato letto in un testo
act-done = ha annotato che cosa è stato fatto
act-customer-seen = ha consultato un cliente
act-import = ha importato
act-export = ha esportato
act-forget = ha fatto cancellare un cliente
act-rewards = ha aggiunto codici
act-key-made = ha creato una chiave
act-key-revoked = ha revocato una chiave
act-hook-added = ha aggiunto un webhook
act-hook-removed = ha eliminato un webhook
act-hook-resumed = ha riattivato un webhook
setup-head = <b>Configurazione</b>
    Tocchi una riga per proseguire. Può smettere quando vuole; /setup torna a questo elenco.
setup-done = <b>Configurazione</b>
    È tutto a posto. Tocchi una riga per vedere come, e come cambiarlo.
setup-has = ✅ { $what }: { $value }
setup-lacks = ▫️ { $what }: ancora da fare
setup-is-done = fatto
setup-journey-has = { $journey }, { $count ->
    [one] { $count } punto di contatto con domande
    [many] { $count } di punti di contatto con domande
   *[other] { $count } punti di contatto con domande
}
setup-staff = <b>Chat del team</b>
    Un gruppo, con argomenti se vuole. Il team vi vede subito le risposte scontente e da lì risponde ai clienti. Mi aggiunga come amministratore e Le chiederò lì a che cosa serve la chat.
setup-admin = <b>Chat della direzione</b>
    Un canale o un gruppo in cui esce il rapporto settimanale. Mi aggiunga come amministratore che può pubblicare e Le chiederò lì a che cosa serve la chat.
setup-zone = <b>Fuso orario</b>
    Per l’orologio dell’azienda è { $now } ({ $zone }). Ore di silenzio, giorni e rapporto settimanale seguono quello. Per cambiarlo, scriva la riga <code>WAYPULSE_TIMEZONE=Europe/Amsterdam</code> con il Suo fuso in <code>.env</code> e mi riavvii.
setup-journey = <b>Percorso</b>
    { $journey }: { $stages }. Lingue: { $languages }. Per cambiare le domande, modifichi i file della cartella, esegua <code>waypulse check</code> e mi riavvii. <code>waypulse init</code> crea una cartella per cominciare.
setup-link = <b>Primo link</b>
    I clienti arrivano a me tramite link, perché non posso scrivere a chi non è venuto. A quale punto di contatto starà?
setup-link-made = <b>Primo link</b>
    { $touchpoint }: { $link }
    Lo metta dove i clienti lo vedono. A chi lo segue si chiede di questo, una volta che ha acconsentito.
setup-trial = <b>Lo provi Lei</b>
    Scelga un sondaggio e La interpellerò come un cliente. È contrassegnato come prova, non dà avvisi e non conta da nessuna parte; alla fine le Sue risposte vengono cancellate.
trial-head = 🧪 <i>Prova: nulla di questo conta.</i>
trial-ended = 🧪 Questa era la prova. Non è stato dato nessun avviso e le Sue risposte sono cancellate.
trial-not-now = In una prova questo pulsante non fa nulla.
button-setup-start = Configurazione
button-setup-staff = Chat del team
button-setup-admin = Chat della direzione
button-setup-zone = Fuso orario
button-setup-journey = Percorso
button-setup-link = Primo link
button-setup-trial = Lo provi Lei
button-add-group = Mi aggiunga a un gruppo
button-add-channel = Mi aggiunga a un canale
menu-checkin = chiedere a un cliente com’è andata
menu-report = le cifre di un periodo
menu-pain = ciò che disturba di più i clienti
menu-done = annotare che cosa si è fatto per un tema
menu-link = creare un link o un codice QR
menu-export = ciò che è salvato, in un file
menu-upcoming = a chi si chiederà presto
menu-customer = il percorso di un cliente
menu-note = una nota che resta tra di voi
menu-setup = configurare il bot passo passo
menu-grant = dare un ruolo a qualcuno
menu-revoke = ritirare un ruolo
menu-audit = chi ha fatto che cosa

## Più casi in un messaggio
alerts-gathered = 🔔 Sono arrivate nello stesso momento altre { $count } risposte di clienti scontenti. Tocchi un numero per aprirne una.
cases-moved = Questo gruppo è diventato un supergruppo e i messaggi precedenti non si possono più modificare. Questi sono gli ultimi casi chiusi; tocchi un numero per rivederne uno.
case-line = { $number }. { $what }
case-closed-by = chiuso da { $owner }
case-shown-already = Questo caso è già nel gruppo, con i suoi pulsanti.
case-no-complaint = Chiuso. Quanto scritto non conta più come reclamo.

## Check-ins about what is known
customer-earlier = Ci sono contatti precedenti; questi sono gli ultimi.
bulk-undone = 📄 <b>{ $name }</b>: annullato da { $by }. Non ne è stato conservato nulla.
checkin-told = Già noto: è avvenuto { $at } e non viene contato una seconda volta.
checkin-undone-waits = Annullato da { $by }: per { $who } tutto resta previsto come prima.

## What is wrong with a file of check-ins
bulk-fault-missing = manca; lo indichi
bulk-fault-id-taken = un’altra riga ha questo id e dice altro; dia a ogni riga un id proprio
bulk-fault-touchpoint-meant = non c’è alcun punto di contatto «{ $value }»; intendeva { $meant }?
bulk-fault-touchpoint = non c’è alcun punto di contatto «{ $value }»; ci sono { $known }
bulk-fault-channel-meant = non c’è alcun canale «{ $value }»; intendeva { $meant }?
bulk-fault-channel = non c’è alcun canale «{ $value }»; ci sono { $known }
bulk-fault-date = «{ $value }» non è una data; ne scriva una come { $example }
bulk-fault-future = «{ $value }» è nel futuro; scriva quando è avvenuto
bulk-fault-past = «{ $value }» è prima del 1970; scriva quando è avvenuto
bulk-fault-language = «{ $value }» non è una lingua; scriva un codice come en o nl
bulk-fault-money = «{ $value }» non è un importo che si legge in un solo modo; scriva un numero come 1250.00
bulk-fault-control = contiene caratteri di controllo; li elimini
bulk-fault-long = è lungo { $length } caratteri; se ne ammettono al massimo { $most }
bulk-fault-cells = la riga ha { $values } valori e la prima riga { $names } nomi; un valore che contiene il separatore va scritto tra virgolette
bulk-fault-quotes = le virgolette non sono corrette; una virgoletta tra virgolette si scrive due volte
bulk-fault-line = la riga è troppo lunga; un valore ha al massimo { $most } caratteri
bulk-fault-empty = il file è vuoto; la prima riga deve nominare le colonne
bulk-fault-column-meant = manca la colonna { $column }; è «{ $meant }»?
bulk-fault-column = manca la colonna { $column }; le colonne sono { $known }
bulk-fault-unnamed = la colonna { $number } non ha nome; le dia un nome o la elimini
bulk-fault-twice = la colonna «{ $column }» compare due volte; ne elimini una
bulk-fault-excel = è un vecchio file Excel o un file protetto; lo salvi come CSV
bulk-fault-binary = non è un testo, ma forse un’immagine o un PDF; lo salvi come CSV
bulk-fault-title = la prima riga contiene solo «{ $title }»; deve nominare le colonne: elimini ciò che sta sopra i loro nomi
bulk-fault-head = la prima riga deve nominare le colonne
bulk-fault-object = questo non è un oggetto JSON; ne scriva uno su ogni riga
bulk-fault-nested = { $names }: un valore deve essere un testo, un numero o un elenco di testi
bulk-fault-list = l’intero file è un solo elenco JSON; scriva ciascuno dei suoi oggetti su una riga propria
bulk-fault-sheet = il primo foglio è vuoto, e si legge solo quello; la sua prima riga deve nominare le colonne
bulk-fault-swollen = questa cartella di lavoro è troppo grande una volta estratta; salvi il suo foglio come CSV
bulk-fault-archive = è un archivio, ma non una cartella di lavoro; lo estragga e invii il file che contiene
bulk-fault-workbook = questa cartella di lavoro non si può leggere; la apra nel foglio di calcolo e la salvi come CSV

## Reports and files that could not be made

newsroom-gave-up = Non è stato possibile creare un rapporto o un file, nemmeno al terzo tentativo. Il registro del gestore dice perché.
