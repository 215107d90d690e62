# Tout ce que Waypulse dit en français. Les textes peuvent contenir le HTML de Telegram ; ce qui est inséré est neutralisé.

## Arrivée
start = Bonjour { $name } ! Après une livraison, un achat ou un appel, nous aimerions vous poser deux ou trois courtes questions. Rarement, et jamais la nuit. Êtes-vous d’accord ? Vos réponses sont conservées pour améliorer notre service ; /stop y met fin à tout moment.
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
survey-thanks = Merci ! Vos réponses vont directement aux personnes qui peuvent agir.
hint-nps = 0 = pas du tout probable, 10 = extrêmement probable
hint-csat = 1 = très insatisfaisant, 5 = très satisfaisant
hint-ces = 1 = très difficile, 7 = très facile
hint-ces-effort = 1 = très peu d’efforts, 7 = énormément d’efforts
hint-text = Écrivez simplement votre réponse ci-dessous.
answer-yes = Oui
answer-no = Non
answer-scale = { $value } sur { $high }
answer-skipped = question passée
button-back = ‹ Retour
button-skip = Passer
button-later = Plus tard
button-stop = Me désinscrire
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
refusal-kind = On ne peut pas encore répondre ici à cette question.
words-only = Veuillez répondre par un bouton ou par écrit.
edit-with-back = Pour modifier une réponse, utilisez « Retour » sous la question.
nothing-open = Merci pour votre message. Il n’y a pas de question en attente. /help montre ce que vous pouvez faire ici.
button-old = Ce bouton n’est plus valable.
button-answered = Vous avez déjà répondu. « Retour » permet de modifier votre réponse.
button-foreign = Ce bouton ne vous est pas destiné.
survey-closed = Ce questionnaire est terminé.
command-unknown = Je ne connais pas cette commande. /help montre ce que vous pouvez faire ici.
command-not-here = Cette commande n’est pas prévue dans cette discussion. /help montre ce que vous pouvez faire ici.

## Aide
help-customer = Nous vous posons deux ou trois questions après un achat ou une livraison. Vous répondez par un bouton ou avec vos propres mots.
    /language – choisir votre langue
    /stop – ne plus recevoir de questions
    /start – en recevoir à nouveau
help-staff = <b>Équipe</b>
    /checkin – demander à un client comment cela s’est passé
    Les réponses mécontentes apparaissent aussitôt dans la discussion de l’équipe.
help-manager = <b>Responsables</b>
    /report – les sept derniers jours ; /report 2026-W46, /report 2026-11 ou /report 2026-11-01 2026-11-15 pour d’autres
    /report 2026-11 stage=purchase vs 2026-10 – une partie, comparée à une autre période ; aussi touchpoint=, segment=, channel=, product=
    /pain – ce qui pénalise le plus, sur les mêmes périodes
    /done delivery ce que nous avons fait – le note, et les rapports suivants disent si cela a aidé ; /done montre ce qui a été fait
help-owner = <b>Propriétaire</b>
    Ajoutez-moi à un groupe ou à un canal, et je vous demanderai à quoi il doit servir.

## Mise en place
owner-welcome = Vous pouvez maintenant me configurer. Ajoutez-moi au groupe de votre équipe et à votre canal de direction (comme administrateur autorisé à publier) ; je vous y demanderai à quoi chacun doit servir.
chat-what-for = À quoi dois-je utiliser « { $title } » ?
button-use-staff = Équipe : suivis et alertes
button-use-admin = Direction : rapport hebdo
button-use-nothing = À rien
chat-is-staff = L’équipe verra ici aussitôt les réponses mécontentes et pourra interroger un client avec /checkin.
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
checkin-deferred = En attente : { $reason }. Prochain examen : { $at }.
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
figure-repeat = Ont racheté
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
