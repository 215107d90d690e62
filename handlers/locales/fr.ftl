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
    /checkin QUI – demander à un client comment cela s’est passé ; par référence, nom, @nom d’utilisateur, commande, ou en réponse à lui
    /customer QUI – le parcours d’un client
    /upcoming – ce qui est prévu ces prochains jours
    Un fichier CSV déposé ici (customer, touchpoint, at) interroge plusieurs clients à la fois, après vous avoir montré ce qui en résulterait.
    /link – créer un lien ou un code QR
    Les réponses des clients mécontents apparaissent aussitôt dans la discussion de l’équipe.
    Ce que vous écrivez dans le sujet d’un dossier, ou en réponse à son alerte, est lu par le client. Ce qui commence par // reste entre vous.
help-manager = <b>Direction</b>
    /report – les sept derniers jours ; /report 2026-W46, /report 2026-11 ou /report 2026-11-01 2026-11-15 pour d’autres
    /report 2026-11 stage=purchase vs 2026-10 – une partie, comparée à une autre période ; aussi touchpoint=, segment=, channel=, product=
    /pain – ce qui pénalise le plus, sur les mêmes périodes
    /done delivery ce que nous avons fait – le note, et les rapports suivants disent si cela a aidé ; /done montre ce qui a été fait
    /export – réponses, événements ou textes dans un fichier ; périodes et parties comme pour /report
help-owner = <b>Propriétaire</b>
    Ajoutez-moi à un groupe ou à un canal, et je vous demanderai à quoi il doit servir.
    /setup – me mettre en place, pas à pas
    /grant, /revoke – qui fait partie de l’équipe ou de la direction
    /audit – qui a fait quoi

## Mise en place
owner-welcome = Vous pouvez maintenant me configurer. Ajoutez-moi au groupe de votre équipe et à votre canal de direction (comme administrateur autorisé à publier) ; je vous y demanderai à quoi chacun doit servir. /setup vous guide pour la suite.
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
reason-blocked = a bloqué le bot ou quitté Telegram
reason-deleted = n’est plus sur Telegram
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
}, dont { $of } avec réponse ({ $rate } %)
digest-nothing = Personne n’a répondu pendant cette période.
digest-no-change = Aucun changement réel depuis la période précédente.
digest-part = Seulement : { $part }
digest-against = Comparé à { $period }
digest-too-few = Trop peu de réponses pour comparer avec la période précédente : une note en demande { $minimum } dans les deux.
digest-score-worse = ▼ <b>{ $place }</b>, en baisse : { $score } { $before } → { $after } (n { $n }, changement réel)
digest-score-better = ▲ <b>{ $place }</b>, en hausse : { $score } { $before } → { $after } (n { $n }, changement réel)
digest-pain-worse = ▼ { $theme } ({ $place }) : { $points } points perdus de plus (changement réel)
digest-pain-better = ▲ { $theme } ({ $place }) : { $points } points perdus de moins (changement réel)
digest-pain-worse-number = ▼ { $theme } ({ $place }) : { $customers } clients sur { $heard } se plaignent, avant { $hits } sur { $n } (changement réel)
digest-pain-better-number = ▲ { $theme } ({ $place }) : { $customers } clients sur { $heard } se plaignent, avant { $hits } sur { $n } (changement réel)
digest-changes-more =
    { $count ->
        [one] Et { $count } autre changement réel.
        [many] Et { $count } d’autres changements réels.
       *[other] Et { $count } autres changements réels.
    }
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
digest-cost-everybody = tous ceux qui ont noté se plaignent : aucune comparaison · { $customers } sur { $heard ->
    [one] { $heard } client
    [many] { $heard } de clients
   *[other] { $heard } clients
}
digest-quote = <i>« { $quote } »</i>
digest-since-new = nouveau
digest-since-same = pas de changement réel
digest-since-more = { $points } points de plus qu’avant
digest-since-less = { $points } points de moins qu’avant
digest-since-number = avant { $hits } sur { $n }
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
digest-solved = Résolus : { $closed ->
    [one] { $solved } dossier clos sur { $closed }, selon les clients
    [many] { $solved } de dossiers clos sur { $closed }, selon les clients
   *[other] { $solved } dossiers clos sur { $closed }, selon les clients
 }.
digest-solved-so-far = Résolus : { $closed ->
    [one] { $solved } dossier clos sur { $closed }, selon les clients
    [many] { $solved } de dossiers clos sur { $closed }, selon les clients
   *[other] { $solved } dossiers clos sur { $closed }, selon les clients
 } (pas encore de réponse : { $silent }).
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
figure-paired = { $earlier } → { $later }, évolution chez les mêmes clients en points : { $score }
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
score-sentiment = tonalité des textes (−1 à 1)

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
quiet-zone = Fuseau horaire : { $city } (il y est { $now }).
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
case-left = 👋 { $owner } a quitté ce groupe. Ce dossier est de nouveau ouvert : qui le prend ?
case-woken = ⏰ { $owner }, vous vouliez y revenir maintenant.
case-late-answer = ⏳ Le client attend toujours une réponse : { $what }. Responsable : { $owner }.
case-late-close = ⏳ Ce dossier est toujours ouvert : { $what }. Responsable : { $owner }.
case-said = 💬 <b>{ $who }</b>
    { $text }
case-said-plain = 💬 { $text }
case-closed-write = Ce dossier est clos, rien n’a donc été envoyé. Rouvrez-le d’abord.
case-unreachable = Le client est injoignable : le bot a été bloqué ou la conversation n’existe plus. Rien n’a été envoyé.
case-not-delivered = Ceci n’a pas pu être transmis. Telegram n’autorise pas sa copie.
case-is-it-solved = Vous nous avez signalé que quelque chose n’allait pas : { $place }. Est-ce résolu maintenant ?
case-thanks-solved = Merci, nous en sommes ravis.
case-thanks-unsolved = Merci de nous l’avoir dit. Nous reprenons votre dossier. Que manque-t-il encore ? Écrivez-le ci-dessous.
case-unsolved-told = ↩ Le client dit que ce n’est pas résolu. Le dossier est rouvert. Responsable : { $owner }.
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

## Corrections
alert-corrected = ✏️ <b>{ $who }</b> : relu, aucune raison d’alerter
    { $place }
corrected = ✏️ Corrigé : { $what }
correction-kept = C’est noté. Les chiffres en tiennent compte dès maintenant. Appuyez encore une fois pour annuler.
correction-back = Annulé. Le texte compte tel qu’il a été lu.
correction-gone = Il n’y a rien à corriger ici : le texte est en cours de lecture, a été modifié ou est effacé.
correction-which = Quel thème est faux ?
correction-instead = De quoi s’agit-il au lieu de « { $theme } » ?
correction-missed = Quel thème manque ?
reading-mood = Lu comme : { $mood }
reading-themes = Thèmes : { $themes }
reading-no-theme = aucun
reading-negative = négatif
reading-neutral = neutre
reading-positive = positif
reading-mixed = mitigé
reading-none = pas lu dans cette langue
button-object-not-negative = Pas négatif
button-object-no-complaint = Pas une plainte
button-object-theme = Mauvais thème
button-theme-missed = Il manque un thème
button-theme-none = Aucun thème
view-quotes-read = ✏️ montre comment une citation a été lue ; vous pouvez y corriger ce qui est faux.

## Exports
export-offer = <b>Export</b> · { $period }
    Que doit contenir le fichier ? Touchez un format et il est créé.
export-veiled = Sans personnes : des codes remplacent les clients, et les textes sont masqués.
export-lifted = ⚠ Avec personnes : références, noms et textes tels qu’ils ont été écrits. Cela est consigné dans le journal.
export-which-period = Quelle période ? Écrivez /export 2026-W46 ou /export 2026-11-01 2026-11-15 (un an au plus) et, si vous le souhaitez, stage=purchase.
export-file = { $period } · { $count ->
    [one] { $count } ligne
    [many] { $count } de lignes
   *[other] { $count } lignes
 }, sans personnes
export-file-persons = ⚠ { $period } · { $count ->
    [one] { $count } ligne
    [many] { $count } de lignes
   *[other] { $count } lignes
 }, avec personnes. Ne le transmettez qu’à ceux qui ont le droit de les connaître.
export-nothing = Il n’y a rien à exporter : { $period }.
export-too-large = C’est trop pour une discussion : { $count } enregistrements. Demandez une période plus courte, ou faites créer le fichier avec <code>waypulse export</code>.
button-export-responses = Réponses
button-export-feedback = Avis
button-export-events = Événements
button-export-invitations = Personnes invitées
button-export-verbatims = Textes et thèmes
button-export-show = Avec personnes
button-export-hide = Sans personnes

## Links
link-what = Où mène le lien ? Touchez un point de contact pour obtenir un lien valable pour tous. Ou en une ligne : <code>/link parcel.delivered C-1001 product=lamp 30d 1x</code> est pour le client C-1001, valable 30 jours et pour une personne.
link-no-touchpoint = Il n’y a pas de point de contact « { $touchpoint } » avec un questionnaire. Voici ceux qui existent :
link-odd-word = « { $word } » ne dit rien ici. Écrivez un client, <code>nom=valeur</code>, une durée (<code>30d</code>) ou un nombre de personnes (<code>100x</code>), chacun une fois au plus.
link-head = 🔗 <b>{ $touchpoint }</b>
    { $address }
link-for-all = Pour toute personne qui le suit.
link-for-customer = Pour le client { $customer } uniquement.
link-most = { $most ->
    [one] Valable pour une personne.
    [many] Valable pour { $most } de personnes.
   *[other] Valable pour { $most } personnes.
}
link-until = Valable jusqu’au { $at }.
link-revoked = Révoqué : plus personne n’arrive par ce lien.
link-caption = Scannez ce code et dites-nous comment cela s’est passé : { $touchpoint }
link-print = Pour l’impression : le même code, net à toute taille, avec le texte en dessous.
link-list = <b>Les liens les plus récents</b>, et combien de personnes sont venues par chacun :
link-none = Aucun lien n’a encore été créé.
link-line = { $number }. { $what } · { $uses }
link-refused = Liens qui n’ont mené nulle part ces 30 derniers jours :
link-refused-line = { $reason } : { $count }
link-fault-unknown = inconnu
link-fault-forged = falsifié ou modifié
link-fault-expired = expiré
link-fault-used-up = épuisé
link-fault-revoked = révoqué
link-fault-foreign = d’une autre personne
button-link-list = Les liens les plus récents
button-link-revoke = Révoquer
button-link-revoke-one = Révoquer { $number }

## Prises de nouvelles
checkin-survey = { $stage } › questionnaire « { $survey } »
checkin-with = Avec : { $attributes }
checkin-never-asked = Jamais interrogé jusqu’ici.
checkin-last-answered = Dernière question : « { $survey } », { $at } ; réponse reçue.
checkin-last-unanswered = Dernière question : « { $survey } », { $at } ; sans réponse.
checkin-waiting = Déjà prévu : « { $survey } », { $at }.
checkin-allowed = Ce sera permis à partir du { $at }.
checkin-many = Plusieurs personnes correspondent à « { $words } ». Laquelle voulez-vous dire ?
checkin-why = Pourquoi malgré tout ? Répondez à ce message en donnant la raison en quelques mots. Elle est conservée.
checkin-because = Malgré tout, parce que : « { $reason } »
checkin-by = Lancé par { $who }.
checkin-cancelled = Rien n’a été envoyé.
checkin-started = C’est déjà lancé.
checkin-undone = Annulé par { $by } : { $who } ne recevra pas de question.
checkin-undo-late = Il est trop tard pour revenir en arrière.
checkin-undo-soon = L’envoi est en cours. Appuyez de nouveau dans un instant.
button-checkin-send = Envoyer
button-checkin-override = Demander malgré tout
button-checkin-other = Sur autre chose
button-checkin-cancel = Annuler
button-checkin-undo = Revenir en arrière
bulk-head = 📄 <b>{ $name }</b> : { $rows ->
    [one] { $rows } ligne
    [many] { $rows } de lignes
   *[other] { $rows } lignes
}
bulk-asked = Seront interrogés : { $count }
bulk-deferred = Reportés : { $count } ({ $reasons })
bulk-suppressed = Ne seront pas interrogés : { $count } ({ $reasons })
bulk-known = Déjà connus : { $count }
bulk-bad = Inutilisables, seraient laissées de côté : { $count }
bulk-bad-row = Ligne { $why }
bulk-more = … et { $count } de plus
bulk-nothing = Il n’y a rien à lancer.
bulk-unusable = 📄 <b>{ $name }</b> est inutilisable : { $why }
bulk-lost = Telegram ne livre pas le fichier. Déposez-le de nouveau ou utilisez <code>waypulse import events</code>.
bulk-too-large = Ce fichier est trop gros ; { $most } Mo au plus peuvent être déposés ici. Utilisez <code>waypulse import events</code>.
bulk-too-many = il a trop de lignes ; { $most } au plus peuvent être déposées ici, et waypulse import events en accepte davantage
bulk-starting = 📄 <b>{ $name }</b> : lancé par { $who }. L’envoi commence dans une minute ; d’ici là, il peut être annulé.
bulk-done = 📄 <b>{ $name }</b> est lancé. Nouveaux : { $new }, déjà connus : { $known }, laissés de côté : { $bad }.
button-bulk-start = Lancer
upcoming-head = <b>Prévu ces prochains jours</b>
upcoming-nothing = Rien n’est prévu ces sept prochains jours.
upcoming-day = <b>{ $day }</b> : { $count } ({ $surveys })
upcoming-absent = En attente d’une venue ou d’un accord : { $count }
customer-head = <b>{ $who }</b>
customer-welcome = peut être interrogé
customer-whom = De qui voulez-vous voir le parcours ?
customer-nobody = Personne n’est connu sous « { $words } ». Essayez la référence, le @nom d’utilisateur, la commande ou une partie du nom.
customer-nothing = On ne sait encore rien du parcours de cette personne.
customer-contact = <b>{ $place }</b> · { $at }
customer-answered = Interrogé { $at } ; réponse reçue.
customer-unanswered = Interrogé { $at } ; sans réponse.
customer-not-asked = Pas interrogé : { $reason }.
customer-drawing = L’image arrive.
button-customer-checkin = Poser une question
button-customer-picture = En image
customer-case-open = 🔔 Un dossier ouvert dont personne ne s’occupe encore.
bulk-failed = un problème est survenu à la lecture ; le journal de l’exploitant dit lequel

## Roles, the log, and setting up
role-staff = équipe
role-manager = direction
grant-how = Pour laisser quelqu’un travailler avec moi : <code>/grant @name staff</code> (équipe) ou <code>/grant @name manager</code> (direction), ou <code>/grant staff</code> en réponse à un message de cette personne (transférez-le-moi si vous voulez). <code>/revoke @name</code> retire le rôle.
grant-unknown = Je ne connais pas « { $who } ». Demandez-lui d’écrire une fois dans le chat de l’équipe ou de m’envoyer /start, répondez à l’un de ses messages, ou donnez son numéro Telegram.
grant-owner = { $who } est propriétaire et peut déjà tout faire.
grant-given = { $who } a maintenant ce rôle : { $role }.
grant-told = Vous avez maintenant ce rôle ici : { $role }. /help montre ce que vous pouvez faire.
grant-line = • { $who } ({ $number }) : { $role }, depuis { $since }
revoke-how = Le rôle de qui ? Écrivez <code>/revoke @name</code>, ou /revoke en réponse à un message de cette personne. /grant montre qui en a un.
revoke-nothing = Aucun rôle n’a été accordé à { $who }. Être dans le chat de l’équipe ou de la direction donne un rôle : retirez la personne de ce chat.
revoke-done = { $who } n’a plus de rôle accordé. Être dans le chat de l’équipe ou de la direction continue de donner un rôle.
owner-private = Cela ne concerne que notre chat privé. Envoyez-le-moi là-bas.
audit-head = <b>Ce qui a été fait</b>, le plus récent d’abord. Touchez un format pour tout recevoir dans un fichier.
audit-file = Le journal : { $count ->
    [one] { $count } entrée
    [many] { $count } d’entrées
   *[other] { $count } entrées
 }, de la plus ancienne à la plus récente.
audit-file-newest = Les { $count } dernières entrées du journal, de la plus ancienne à la plus récente. <code>waypulse audit --out FILE</code> écrit le tout dans un fichier.
audit-nothing = Rien n’a été fait avant cela.
audit-line = { $at } · { $who } : { $act } <i>{ $about }</i>
audit-command-line = ligne de commande
audit-somebody = quelqu’un sans nom
button-audit-older = Plus ancien ›
button-audit-newest = Plus récent
act-own = est devenu propriétaire
act-grant = a accordé un rôle
act-revoke = a retiré un rôle
act-chat-purpose = a choisi à quoi sert un chat
act-trial = a essayé un questionnaire
act-check-in = a fait interroger un client
act-override = a fait interroger malgré une règle
act-bulk-check-in = a fait interroger de nombreux clients
act-undo = l’a annulé
act-event-told = a signalé un événement
act-link-made = a créé un lien
act-link-revoked = a révoqué un lien
act-case-taken = a pris un dossier
act-case-handed-over = a transmis un dossier
act-case-snoozed = a remis un dossier à plus tard
act-case-closed = a clos un dossier
act-case-reopened = a rouvert un dossier
act-correction = a corrigé ce qui a été lu dans un texte
act-done = a noté ce qui a été fait
act-customer-seen = a consulté un client
act-import = a importé
act-export = a exporté
act-forget = a fait effacer un client
act-rewards = a ajouté des codes
act-key-made = a créé une clé
act-key-revoked = a révoqué une clé
act-hook-added = a ajouté un webhook
act-hook-removed = a supprimé un webhook
act-hook-resumed = a relancé un webhook
setup-head = <b>Mise en place</b>
    Touchez une ligne pour continuer. Vous pouvez arrêter à tout moment ; /setup revient à cette liste.
setup-done = <b>Mise en place</b>
    Tout est réglé. Touchez une ligne pour voir comment, et comment le changer.
setup-has = ✅ { $what } : { $value }
setup-lacks = ▫️ { $what } : reste à faire
setup-is-done = fait
setup-journey-has = { $journey }, { $count ->
    [one] { $count } point de contact avec questions
    [many] { $count } de points de contact avec questions
   *[other] { $count } points de contact avec questions
}
setup-staff = <b>Chat de l’équipe</b>
    Un groupe, avec des sujets si vous voulez. L’équipe y voit aussitôt les réponses mécontentes et y répond aux clients. Ajoutez-moi comme administrateur, et je vous y demanderai à quoi sert le chat.
setup-admin = <b>Chat de la direction</b>
    Un canal ou un groupe où paraît le rapport de la semaine. Ajoutez-moi comme administrateur autorisé à publier, et je vous y demanderai à quoi sert le chat.
setup-zone = <b>Fuseau horaire</b>
    À l’horloge de l’entreprise il est { $now } ({ $zone }). Les heures de silence, les jours et le rapport de la semaine la suivent. Pour la changer, écrivez la ligne <code>WAYPULSE_TIMEZONE=Europe/Amsterdam</code> avec votre fuseau dans <code>.env</code> et relancez-moi.
setup-journey = <b>Parcours</b>
    { $journey } : { $stages }. Langues : { $languages }. Pour changer les questions, modifiez les fichiers du dossier, lancez <code>waypulse check</code> et relancez-moi. <code>waypulse init</code> crée un dossier pour commencer.
setup-link = <b>Premier lien</b>
    Les clients viennent à moi par des liens, car je ne peux écrire à personne qui ne soit venu. À quel point de contact sera-t-il placé ?
setup-link-made = <b>Premier lien</b>
    { $touchpoint } : { $link }
    Placez-le là où les clients le voient. Qui le suit est interrogé à ce sujet, une fois d’accord.
setup-trial = <b>Essayer soi-même</b>
    Choisissez un questionnaire, et je vous interrogerai comme un client. Il est marqué comme essai, ne déclenche aucune alerte et ne compte nulle part ; à la fin vos réponses sont effacées.
trial-head = 🧪 <i>Essai : rien de ceci ne compte.</i>
trial-ended = 🧪 C’était l’essai. Aucune alerte n’a été déclenchée, et vos réponses sont effacées.
trial-not-now = Pendant un essai, ce bouton ne fait rien.
button-setup-start = Mise en place
button-setup-staff = Chat de l’équipe
button-setup-admin = Chat de la direction
button-setup-zone = Fuseau horaire
button-setup-journey = Parcours
button-setup-link = Premier lien
button-setup-trial = Essayer soi-même
button-add-group = M’ajouter à un groupe
button-add-channel = M’ajouter à un canal
menu-checkin = demander à un client son avis
menu-report = les chiffres d’une période
menu-pain = ce qui gêne le plus les clients
menu-done = noter ce qui a été fait pour un thème
menu-link = créer un lien ou un code QR
menu-export = ce qui est enregistré, en fichier
menu-upcoming = qui sera bientôt interrogé
menu-customer = le parcours d’un client
menu-note = une note qui reste entre vous
menu-setup = mettre le bot en place, pas à pas
menu-grant = donner un rôle à quelqu’un
menu-revoke = retirer un rôle
menu-audit = qui a fait quoi

## Plusieurs dossiers en un message
alerts-gathered = 🔔 { $count } autres réponses mécontentes sont arrivées en même temps. Touchez un numéro pour en ouvrir une.
cases-moved = Ce groupe est devenu un supergroupe, et les messages d’avant ne peuvent plus être modifiés. Voici les derniers dossiers clos ; touchez un numéro pour en revoir un.
case-line = { $number }. { $what }
case-closed-by = clos par { $owner }
case-shown-already = Ce dossier se trouve déjà dans le groupe, avec ses boutons.
case-no-complaint = Dossier clos. Ce qui a été écrit ne compte plus comme une plainte.

## Check-ins about what is known
customer-earlier = Il y a des contacts antérieurs ; voici les derniers.
bulk-undone = 📄 <b>{ $name }</b> : annulé par { $by }. Rien n’en a été conservé.
checkin-told = Déjà connu : cela a eu lieu { $at } et ne compte pas une seconde fois.
checkin-undone-waits = Annulé par { $by } : pour { $who }, tout est prévu comme avant.

## What is wrong with a file of check-ins
bulk-fault-missing = la valeur manque ; indiquez-la
bulk-fault-id-taken = une autre ligne porte cet id et dit autre chose ; donnez à chaque ligne son propre id
bulk-fault-touchpoint-meant = il n’y a pas de point de contact « { $value } » ; vouliez-vous dire { $meant } ?
bulk-fault-touchpoint = il n’y a pas de point de contact « { $value } » ; il y a { $known }
bulk-fault-channel-meant = il n’y a pas de canal « { $value } » ; vouliez-vous dire { $meant } ?
bulk-fault-channel = il n’y a pas de canal « { $value } » ; il y a { $known }
bulk-fault-date = « { $value } » n’est pas une date ; écrivez par exemple { $example }
bulk-fault-future = « { $value } » est dans le futur ; écrivez quand cela a eu lieu
bulk-fault-past = « { $value } » est avant 1970 ; écrivez quand cela a eu lieu
bulk-fault-language = « { $value } » n’est pas une langue ; écrivez un code comme en ou nl
bulk-fault-money = « { $value } » n’est pas un montant qui ne se lit que d’une façon ; écrivez un nombre comme 1250.00
bulk-fault-control = la valeur contient des caractères de contrôle ; supprimez-les
bulk-fault-long = la valeur compte { $length } caractères ; { $most } au plus sont possibles
bulk-fault-cells = la ligne a { $values } valeurs et la première ligne { $names } noms ; une valeur qui contient le séparateur doit être entre guillemets
bulk-fault-quotes = les guillemets sont incorrects ; un guillemet entre guillemets s’écrit deux fois
bulk-fault-line = la ligne est trop longue ; une valeur a au plus { $most } caractères
bulk-fault-empty = le fichier est vide ; sa première ligne doit nommer les colonnes
bulk-fault-column-meant = la colonne { $column } manque ; s’agit-il de « { $meant } » ?
bulk-fault-column = la colonne { $column } manque ; les colonnes sont { $known }
bulk-fault-unnamed = la colonne { $number } n’a pas de nom ; nommez-la ou supprimez-la
bulk-fault-twice = la colonne « { $column } » figure deux fois ; supprimez-en une
bulk-fault-excel = c’est un ancien fichier Excel, ou un fichier protégé ; enregistrez-le en CSV
bulk-fault-binary = ce n’est pas un texte, mais peut-être une image ou un PDF ; enregistrez-le en CSV
bulk-fault-title = la première ligne ne contient que « { $title } » ; elle doit nommer les colonnes : supprimez ce qui se trouve au-dessus de leurs noms
bulk-fault-head = la première ligne doit nommer les colonnes
bulk-fault-object = ce n’est pas un objet JSON ; écrivez-en un sur chaque ligne
bulk-fault-nested = { $names } : une valeur doit être un texte, un nombre ou une liste de textes
bulk-fault-list = tout le fichier est une seule liste JSON ; écrivez chacun de ses objets sur sa propre ligne
bulk-fault-sheet = la première feuille est vide, et elle seule est lue ; sa première ligne doit nommer les colonnes
bulk-fault-swollen = ce classeur est trop grand une fois décompressé ; enregistrez sa feuille en CSV
bulk-fault-archive = c’est une archive, mais pas un classeur ; décompressez-la et envoyez le fichier qu’elle contient
bulk-fault-workbook = ce classeur ne peut pas être lu ; ouvrez-le dans votre tableur et enregistrez-le en CSV

## Reports and files that could not be made

newsroom-gave-up = Un rapport ou un fichier n’a pas pu être créé, même à la troisième tentative. Le journal de l’exploitant dit pourquoi.
