# Tout ce que Waypulse dit en français. Les textes peuvent contenir le HTML de Telegram ; ce qui est inséré est neutralisé.

## Arrivée
start = Bonjour { $name } ! Après une livraison, un achat ou un appel, nous aimerions vous poser deux ou trois courtes questions. Rarement, et jamais la nuit. Êtes-vous d’accord ?
start-known = Ravis de vous retrouver, { $name }. Il n’y a pas de question en attente. /help montre ce que vous pouvez faire ici.
button-agree = Oui, je suis d’accord
button-agree-now = Oui, posez vos questions
button-refuse = Non merci
consent-given = Merci. Nous vous écrirons quand il y aura une question à vous poser. /stop y met fin à tout moment.
consent-refused = Entendu, nous ne vous poserons pas de question. Si vous changez d’avis, envoyez /start.
language-which = Quelle langue préférez-vous ?
language-chosen = Nous vous écrirons désormais en français.

## Un questionnaire
survey-head = <b>{ $title }</b> · { $number } sur { $count }
survey-title = <b>{ $title }</b>
survey-said = { $question } <i>{ $answer }</i>
survey-question = { $question }
hint-nps = 0 = pas du tout probable, 10 = extrêmement probable
hint-csat = 1 = très insatisfaisant, 5 = très satisfaisant
hint-ces = 1 = très difficile, 7 = très facile
hint-ces-effort = 1 = très peu d’efforts, 7 = énormément d’efforts
hint-text = Écrivez votre réponse ci-dessous ou envoyez un message vocal.
answer-yes = Oui
answer-no = Non
answer-scale = { $value } sur { $high }
answer-skipped = question passée
button-back = ‹ Retour
button-skip = Passer
button-later = Plus tard
button-stop = Arrêter
later-said = Pas de souci. Nous reviendrons vers vous : { $at }.
later-until = Pas de souci. Vous pouvez reprendre avant l’échéance ({ $at }) : envoyez simplement /start.
put-off = Vous souhaitiez répondre plus tard ; nous reviendrons vers vous. Pour continuer maintenant, envoyez /start.
stop-said = Nous ne vous poserons plus de questions. Si vous changez d’avis, envoyez /start.
survey-expired = Ce questionnaire est terminé. Merci tout de même.

## Ce qui n’est pas une réponse
refusal-scale = Veuillez choisir un nombre de { $low } à { $high }.
refusal-choice = Veuillez choisir l’un des boutons.
refusal-yesno = Veuillez répondre par oui ou par non.
refusal-text = Veuillez répondre avec vos propres mots.
refusal-skip = Cette question ne peut pas être passée.
nothing-open = Merci pour votre message. Il n’y a pas de question en attente. /help montre ce que vous pouvez faire ici.
button-old = Ce bouton n’est plus valable.
button-answered = Vous avez déjà répondu. « Retour » permet de modifier votre réponse.
button-foreign = Ce bouton ne vous est pas destiné.
survey-closed = Ce questionnaire est terminé.
command-unknown = Je ne connais pas cette commande. /help montre ce que vous pouvez faire ici.
command-not-here = Cette commande n’est pas prévue dans cette discussion. /help montre ce que vous pouvez faire ici.

## Aide
help-customer = Nous vous posons deux ou trois questions après un achat ou une livraison. Vous répondez par un bouton ou avec vos propres mots.
help-staff = <b>Équipe</b>
    /checkin – demander à un client comment cela s’est passé
    Les réponses des clients mécontents apparaissent aussitôt dans la discussion de l’équipe.
    Ce que vous écrivez dans le sujet d’un dossier, ou en réponse à son alerte, est lu par le client. Ce qui commence par // reste entre vous.
help-manager = <b>Responsables</b>
    /report – les sept derniers jours ; /report 2026-W46, /report 2026-11 ou /report 2026-11-01 2026-11-15 pour d’autres
    /report 2026-11 stage=purchase vs 2026-10 – une partie, comparée à une autre période ; aussi touchpoint=, segment=, channel=, product=
    /pain – ce qui pénalise le plus, sur les mêmes périodes
    /done delivery ce que nous avons fait – le note, et les rapports suivants disent si cela a aidé ; /done montre ce qui a été fait
help-owner = <b>Propriétaire</b>
    Ajoutez-moi à un groupe ou à un canal, et je vous demanderai à quoi il doit servir.

## Mise en place
owner-welcome = Vous pouvez maintenant me configurer. Ajoutez-moi au groupe de votre équipe et à votre canal de direction (comme administrateur autorisé à publier) ; je vous y demanderai à quoi chacun doit servir.
chat-what-for = À quoi doit servir « { $title } » ?
button-use-staff = Équipe : suivis et alertes
button-use-admin = Direction : rapport hebdo
button-use-nothing = À rien
chat-is-staff = L’équipe verra ici aussitôt les réponses des clients mécontents et pourra interroger un client avec /checkin.
chat-is-admin = Le rapport hebdomadaire sera publié ici. /report en prépare un maintenant.
chat-is-nothing = Je resterai silencieux ici.

## Équipe
alert-head = 🔔 <b>{ $who }</b> exprime son mécontentement
    { $place }
alert-changed = ↩ <b>{ $who }</b> a modifié sa réponse
    { $place }
alert-answer = { $question } <b>{ $answer }</b>
alert-quote = { $question }
    <blockquote>{ $answer }</blockquote>
alert-taken = ✅ Pris en charge par { $owner }
alert-taken-already = { $owner } s’en occupe déjà.
alert-yours = C’est à vous.
button-take = Je m’en occupe
checkin-what = De quoi s’agit-il ?
checkin-whom = Qui dois-je interroger ?
checkin-nobody = Personne n’a encore démarré le bot. Les clients arrivent par un lien : voir <code>waypulse link</code>.
checkin-no-touchpoint = Il n’y a pas de point de contact « { $touchpoint } » avec un questionnaire. Vous pouvez choisir :
checkin-no-customer = Personne n’est connu sous « { $customer } ». Créez un lien avec <code>waypulse link</code> ; qui le suit pourra être interrogé.
checkin-head = <b>{ $touchpoint }</b> · { $who }
checkin-now = Envoi immédiat.
checkin-at = Envoi prévu : { $at }.
checkin-deferred = En attente : { $reason }. Prochaine vérification : { $at }.
checkin-absent = En attente du client, jusqu’à l’échéance ({ $at }) : { $reason }.
checkin-suppressed = Ne sera pas envoyé : { $reason }.
reason-no-chat = n’a pas encore démarré le bot
reason-no-consent = n’a pas encore donné son accord
reason-opted-out = ne souhaite pas de questions
reason-blocked = a bloqué le bot
reason-sampled-out = hors de l’échantillon
reason-no-survey = rien n’est demandé à ce point de contact
reason-too-late = trop ancien
reason-open-survey = un autre questionnaire est ouvert
reason-gap-after-invitation = question posée récemment
reason-gap-after-response = a répondu récemment
reason-at-most = assez de questions ces derniers temps
reason-quiet-hours = heures de repos
reason-weekend = pas le week-end
reason-paused = a mis les questions en pause
reason-same-survey = ce questionnaire a été posé récemment
reason-quota = déjà assez de réponses
reason-later = préfère plus tard

## Responsables
report-which-period = Quelle période ? Écrivez /report 2026-W46 ou /report 2026-11-01 2026-11-15 (un an au plus) et, si vous le souhaitez, vs 2026-W45 pour comparer avec une autre.
report-which-part = « { $word } » n’existe pas. Possibilités : { $possible }.
digest-week = Semaine { $week } ({ $days })
digest-head = <b>{ $period }</b> · { $answers ->
    [one] { $answers } réponse
    [many] { $answers } de réponses
   *[other] { $answers } réponses
}
digest-head-asked = <b>{ $period }</b> · { $answers ->
    [one] { $answers } réponse
    [many] { $answers } de réponses
   *[other] { $answers } réponses
} · { $asked ->
    [one] { $asked } sollicitation
    [many] { $asked } de sollicitations
   *[other] { $asked } sollicitations
}, taux de réponse { $rate } %
digest-nothing = Personne n’a répondu pendant cette période.
digest-no-change = Aucun changement réel depuis la période précédente.
digest-part = Seulement : { $part }
digest-against = Comparé à { $period }
digest-too-few = Trop peu de réponses pour comparer avec la période précédente : une note en demande { $minimum } dans les deux.
digest-score-worse = ▼ <b>{ $place }</b>, en baisse : { $score } { $before } → { $after } (n { $n }, changement réel)
digest-score-better = ▲ <b>{ $place }</b>, en hausse : { $score } { $before } → { $after } (n { $n }, changement réel)
digest-pain-worse = ▼ { $theme } ({ $place }) : { $points } points perdus de plus (changement réel)
digest-pain-better = ▲ { $theme } ({ $place }) : { $points } points perdus de moins (changement réel)
digest-pain = <b>Ce qui pénalise le plus</b>
digest-no-pain = Personne ne s’est plaint d’un thème connu.
digest-pain-unsure = Rien qui se distingue du hasard.
digest-besides = Également cités : { $themes }.
digest-point = { $rank }  <b>{ $theme }</b> · { $place }
digest-cost = coûte { $points } points de { $score } ({ $low } à { $high }) · { $customers } sur { $heard ->
    [one] { $heard } client
    [many] { $heard } de clients
   *[other] { $heard } clients
}
digest-cost-unknown = trop peu de réponses pour dire ce que cela coûte · { $customers } sur { $heard ->
    [one] { $heard } client
    [many] { $heard } de clients
   *[other] { $heard } clients
}
digest-quote = <i>« { $quote } »</i>
digest-since-new = nouveau
digest-since-same = pas de changement réel
digest-since-more = { $points } points de plus qu’avant
digest-since-less = { $points } points de moins qu’avant
digest-recovered = <b>Ce qui s’est rétabli</b>
digest-done = <b>Ce qui a été fait, et ce que cela a donné</b>
digest-deed-too-few = { $day } · { $theme } : { $deed }. Encore trop peu de réponses : il en faut { $minimum } avant et après.
digest-deed-better = ▲ { $day } · { $theme } : { $deed }. Plaintes { $before } % → { $after } % (n { $n }, changement réel)
digest-deed-worse = ▼ { $day } · { $theme } : { $deed }. Plaintes { $before } % → { $after } % (n { $n }, changement réel)
digest-deed-same = { $day } · { $theme } : { $deed }. Plaintes { $before } % → { $after } % (n { $n }, pas de changement réel)
digest-more = et { $count ->
    [one] { $count } autre
    [many] { $count } d’autres
   *[other] { $count } autres
}
digest-not-asked = Sans sollicitation : { $count } ({ $reasons }).
digest-blind = Rien n’est demandé sur : { $touchpoints }.
view-weeks = <b>Huit semaines</b> · { $period }
view-place = <b>{ $place }</b> · { $n ->
    [one] { $n } réponse
    [many] { $n } de réponses
   *[other] { $n } réponses
}
view-themes = <b>Plaintes</b>
view-segments = <b>Par segment</b>
view-share = { $name } : { $customers } sur { $heard ->
    [one] { $heard } client
    [many] { $heard } de clients
   *[other] { $heard } clients
} ({ $share } %)
view-share-too-few = { $name } : { $customers } sur { $heard ->
    [one] { $heard } client
    [many] { $heard } de clients
   *[other] { $heard } clients
}
view-point-weeks = <b>{ $count ->
    [one] La dernière semaine
    [many] Les derniers { $count } de semaines
   *[other] Les { $count } dernières semaines
}</b> { $bars }
    plaintes par clients entendus : { $counts }
digest-crossing-worse = ▼ Les mêmes clients donnent { $points } points de moins à { $later } qu’à { $earlier } : { $score } (n { $n }, différence réelle)
digest-crossing-better = ▲ Les mêmes clients donnent { $points } points de plus à { $later } qu’à { $earlier } : { $score } (n { $n }, différence réelle)
journey-head = <b>Le parcours en chiffres</b> · { $period }
journey-nothing = On ne sait rien du parcours de chaque client pendant cette période.
journey-odd = <b>Des mots et des notes qui se contredisent</b> : { $count }
journey-odd-line = { $place } : { $score } { $value }
figure-told = { $name } : { $value } ({ $low } à { $high }, n { $n })
figure-real = { $name } : { $value } ({ $low } à { $high }, n { $n }), différence réelle
figure-plain = { $name } : { $value } (n { $n })
figure-too-few = { $name } : trop peu de clients (n { $n })
figure-went-on = { $earlier } → { $later }, ont continué
figure-days = { $earlier } → { $later }, jours jusque-là (médiane, moitié centrale)
figure-repeat = Ont acheté à nouveau
figure-order-value = Achat moyen
figure-lifetime-value = Payé en tout par un client
figure-acquisition-cost = Coût d’un nouveau client
figure-worth = Payé par unité de coût
figure-paired = { $earlier } → { $later }, { $score } des mêmes clients en points
open-coming = Cela arrive.
open-twice = C’est déjà en route.
open-gone = Ce rapport n’existe plus. /report en prépare un nouveau.
open-nothing = Plus personne ne s’en plaint, ou cela ne fait plus partie du parcours.
button-view-stages = Par étape
button-view-journey = Le parcours
button-view-weeks = Huit semaines
button-view-pdf = PDF
button-view-xlsx = Tableur
done-nothing = Rien n’est encore noté. Écrivez /done delivery ce que nous avons fait, et les rapports suivants diront si cela a aidé.
done-which-theme = Quel thème ? Écrivez /done, l’un de ceux-ci et ce qui a été fait : { $themes }.
done-what = Qu’a-t-on fait pour y remédier ? Écrivez /done { $theme } et ce qui a été fait.
done-marked = C’est noté : { $theme }. Pendant { $weeks } semaines, les rapports comparent les plaintes d’avant à celles d’après.
done-line = { $day } · { $theme } : { $deed }
done-line-by = { $day } · { $theme } : { $deed } ({ $person })
score-told = { $score } { $value } ({ $low } à { $high }, n { $n })
score-too-few = { $score } : trop peu de réponses (n { $n })
score-before = { $before } auparavant, changement réel
score-csat = satisfaction
score-nps = recommandation (NPS)
score-ces = facilité
score-sentiment = ton des textes

## Reminders
reminder-head = <i>Petit rappel : vous n’avez pas encore répondu. Cela prend moins d’une minute.</i>
reminder-moved = <i>La question est reprise plus bas.</i>

## Later, and thanks
later-when = Quand pouvons-nous vous reposer la question ?
button-hours = Dans 3 heures, à { $time }
button-today = Aujourd’hui à { $time }
button-tonight = Ce soir à { $time }
button-tomorrow = Demain à { $time }
button-stay = ‹ Revenir à la question
button-now = Répondre maintenant
thanks-promoter = Merci ! Nous sommes ravis que tout se soit bien passé.
thanks-passive = Merci ! Vos réponses vont directement aux personnes qui peuvent agir.
thanks-detractor = Merci de nous l’avoir dit. Nous sommes désolés que cela ne se soit pas passé comme il le fallait.
promise-somebody = { $name } lit votre réponse aujourd’hui même.
promise-anybody = Quelqu’un de chez nous lit votre réponse aujourd’hui même.
promise-signed = — { $name }
own-words = { $words }
review-ask = Souhaitez-vous aussi en parler à d’autres ?
button-review = Laisser un avis
reward-given = Pour vous remercier, voici un code : <code>{ $code }</code>
button-copy = Copier le code
rewards-few = Il ne reste que { $left } codes dans la réserve « { $pool } ». Ajoutez-en avec <code>waypulse rewards add { $pool } FILE</code>.
rewards-gone = Le dernier code de la réserve « { $pool } » a été donné. Plus personne n’en reçoit tant que vous n’en ajoutez pas avec <code>waypulse rewards add { $pool } FILE</code>.

## Kinds of questions
answer-none = aucun
answer-text = message vocal
answer-photo = photo
button-done = Terminé
button-share = 📱 Partager mon numéro
hint-rating = 1 = le moins bien, { $most } = le mieux
hint-other = Ou écrivez votre propre réponse ci-dessous.
hint-choices = Cochez tout ce qui convient, puis touchez « Terminé ».
hint-choices-most = Cochez { $most } réponses au plus, puis touchez « Terminé ».
hint-number = Écrivez un nombre ci-dessous.
hint-number-unit = Écrivez un nombre ci-dessous ({ $unit }).
hint-number-between = Écrivez un nombre de { $low } à { $high }.
hint-number-from = Écrivez un nombre à partir de { $low }.
hint-number-to = Écrivez un nombre jusqu’à { $high }.
hint-photo = Envoyez une photo avec le trombone ci-dessous.
hint-consent = Nous ne l’utilisons que pour cela. Êtes-vous d’accord ?
hint-contact = Écrivez votre adresse e-mail ou votre numéro de téléphone.
contact-how = Merci. Partagez votre numéro avec le bouton ci-dessous, ou écrivez votre adresse e-mail ou un autre numéro.
contact-noted = Merci, c’est noté.
contact-left = Entendu.
refusal-choices = Veuillez cocher les réponses puis toucher « Terminé », ou écrire leurs numéros, par exemple 1, 3.
refusal-least = Veuillez en choisir au moins { $least }.
refusal-most = Veuillez en choisir { $most } au plus.
refusal-number = Veuillez écrire un nombre, par exemple 12.
refusal-whole = Veuillez écrire un nombre entier, par exemple 12.
refusal-decimals = Veuillez raccourcir le nombre ; chiffres après la virgule : { $decimals } au plus.
refusal-between = Veuillez écrire un nombre de { $low } à { $high }.
refusal-too-low = Veuillez écrire un nombre à partir de { $low }.
refusal-too-high = Veuillez écrire un nombre jusqu’à { $high }.
refusal-photo = Veuillez envoyer une photo ici.
refusal-contact = Veuillez partager votre propre numéro avec le bouton ci-dessous, ou écrire votre adresse e-mail ou votre numéro de téléphone.
refusal-consent = Pouvons-nous l’utiliser ? Veuillez toucher le bouton ci-dessus, ou écrire oui ou non.
text-full = Merci, nous ne pouvons pas en conserver davantage pour cette réponse.

## In control
start-kept = Nous conservons votre nom tel qu’il figure ici, l’objet de nos questions et vos réponses. Durée de conservation : { $kept }. /mydata montre tout, /forget l’efface et /stop met fin aux questions.
menu-feedback = nous dire quelque chose
menu-language = choisir votre langue
menu-pause = pas de questions pendant quelque temps
menu-quiet = heures sans questions et fuseau horaire
menu-mydata = voir ce que nous gardons sur vous
menu-forget = faire effacer tout ce qui vous concerne
menu-stop = ne plus recevoir de questions
menu-start = en recevoir à nouveau
menu-help = ce que vous pouvez faire ici
help-line = /{ $command } – { $what }
own-nobody = Nous ne vous connaissons pas encore et ne conservons rien sur vous. /start pour commencer.
pause-until = Nous ne vous demanderons rien jusqu’à cette date : { $at }.
pause-none = Aucune pause n’est en cours : nous pouvons donc vous poser des questions. Pendant combien de temps souhaitez-vous être tranquille ? Vous pouvez aussi écrire /pause 14.
pause-days = Veuillez écrire un nombre de jours de 1 à { $most }, par exemple /pause 14.
button-pause = { $days } jours
button-pause-end = Mettre fin à la pause
quiet-hours = Nous vous laissons tranquille de { $start } à { $end }.
quiet-none = Aucune heure de repos n’est définie.
quiet-zone = À l’heure de cette ville : { $city }, où il est { $now }.
quiet-how = Pour changer, touchez un bouton. Ou écrivez d’autres heures, par exemple /quiet 22-8, ou votre ville, par exemple /quiet Lisbonne.
quiet-unread = Je n’ai pas compris. Veuillez écrire des heures, par exemple /quiet 22-8, ou une grande ville ou le pays où vous vivez, par exemple /quiet Lisbonne.
button-quiet-usual = Les heures habituelles
feedback-ask = Que souhaitez-vous nous dire ? Écrivez-le ci-dessous.
feedback-where = Merci, nous l’avons bien reçu. De quoi s’agit-il ?
feedback-placed = Merci ! C’est noté : { $place }.
feedback-elsewhere = Merci ! Votre message a été transmis.
button-feedback-other = Autre chose
mydata-head = <b>Ce que nous gardons sur vous</b>
mydata-name = Nom : { $name }
mydata-customer = Notre référence pour vous : { $customer }
mydata-segments = Groupes : { $segments }
mydata-unasked = Vous n’avez pas encore dit si nous pouvons vous poser des questions.
mydata-given = Vous avez accepté nos questions : { $at }.
mydata-withdrawn = Vous avez demandé à ne plus recevoir de questions : { $at }.
mydata-counts = { $events ->
    [one] { $events } événement
    [many] { $events } d’événements
   *[other] { $events } événements
}, { $answers ->
    [one] { $answers } réponse
    [many] { $answers } de réponses
   *[other] { $answers } réponses
}, dont { $texts } avec vos propres mots. Le fichier ci-dessous contient tout, y compris ce que nous avons compris de vos textes.
mydata-why = <b>Pourquoi nous vous avons posé des questions, ou non</b>
mydata-asked = • { $place } : demandé, { $at }
mydata-planned = • { $place } : sera décidé, { $at }
mydata-not-asked = • { $place } : pas demandé ({ $reason })
mydata-kept = Durée de conservation : { $kept }. Ensuite vos textes et votre nom sont effacés ; les chiffres restent, sans vous.
mydata-can = /forget efface tout cela maintenant. /stop met fin aux questions. /quiet, /pause et /language changent notre façon de demander.
mydata-file = Tout ce que nous gardons sur vous.
forget-sure = Devons-nous effacer tout ce qui vous concerne ? Votre nom, vos textes et tout ce qui permet de vous reconnaître. C’est irréversible. Les notes restent dans nos chiffres, sans vous.
button-forget = Oui, tout effacer
button-forget-not = Non, garder
forget-not = Rien n’a été effacé.
forget-begun = L’effacement est en cours. Vous recevrez dans un instant un numéro qui l’atteste.
forget-done = Tout ce qui vous concerne est effacé. Numéro d’attestation : <code>{ $proof }</code>. Nous ne vous connaissons plus ; /start pour recommencer.
forget-nothing = Nous ne conservons rien sur vous.
alert-erased = 🗑 Effacé : le client a demandé à être oublié.

## Other systems
hook-paused = Ce qui est signalé à { $host } n’arrive plus depuis longtemps ; l’envoi est donc suspendu. Ce qui attend est conservé sept jours. Réparez le destinataire, puis tapez <code>waypulse hook resume { $number }</code>.

## Cases
alert-words = Écrit : { $words }
alert-fallen = Avait donné { $before } la dernière fois.
alert-score = Avant : { $place }, { $answer } ({ $at })
alert-journey = Jusqu’ici : { $way }
case-topic = { $who } · { $place }
case-snoozed = 💤 { $owner } y reviendra : { $at }
case-closed = ☑ Dossier clos par { $owner } : { $reason }
case-says-solved = 🎉 Le client dit que c’est résolu.
case-reason-solved = résolu
case-reason-unreached = injoignable
case-reason-no-complaint = pas une réclamation
case-reason-other = une autre raison
case-closed-already = Ce dossier est clos.
case-nobody = personne pour l’instant
case-nobody-else = Personne d’autre ne s’est encore manifesté dans ce groupe.
case-handed = 👋 { $owner }, { $by } vous a confié ce dossier.
case-woken = ⏰ { $owner }, vous vouliez y revenir maintenant.
case-late-answer = ⏳ <b>{ $who }</b> attend toujours une réponse. Responsable : { $owner }.
case-late-close = ⏳ Le dossier de <b>{ $who }</b> est toujours ouvert. Responsable : { $owner }.
case-said = 💬 <b>{ $who }</b>
    { $text }
case-said-plain = 💬 { $text }
case-closed-write = Ce dossier est clos, rien n’a donc été envoyé. Rouvrez-le d’abord.
case-unreachable = { $who } est injoignable : le bot a été bloqué ou la conversation n’existe plus. Rien n’a été envoyé.
case-not-delivered = Ceci n’a pas pu être transmis : { $who }. Telegram n’autorise pas sa copie.
case-is-it-solved = Vous nous avez signalé que quelque chose n’allait pas : { $place }. Est-ce résolu maintenant ?
case-thanks-solved = Merci, nous en sommes ravis.
case-thanks-unsolved = Merci de nous l’avoir dit. Nous reprenons votre dossier. Que manque-t-il encore ? Écrivez-le ci-dessous.
case-solved-told = 🎉 <b>{ $who }</b> dit que c’est résolu.
case-unsolved-told = ↩ <b>{ $who }</b> dit que ce n’est pas résolu. Le dossier est rouvert. Responsable : { $owner }.
button-case-hand = Confier
button-case-later = Plus tard
button-case-close = Clore
button-case-tomorrow = Demain à 9 h
button-case-days = Dans trois jours
button-case-solved = Résolu
button-case-unreached = Injoignable
button-case-no-complaint = Pas une réclamation
button-case-other = Une autre raison
button-case-reopen = Rouvrir
button-solved-yes = Oui, c’est résolu
button-solved-no = Non, pas encore
