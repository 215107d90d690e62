# Todo lo que Waypulse dice en español. Los textos pueden llevar el HTML de Telegram; lo que se inserta queda neutralizado.

## Llegada
start = ¡Hola, { $name }! Después de una entrega, una compra o una llamada nos gustaría hacerle dos o tres preguntas breves. Pocas veces, y nunca de noche. ¿Le parece bien?
start-known = Nos alegra verle de nuevo, { $name }. Ahora no hay ninguna pregunta pendiente. /help muestra lo que puede hacer aquí.
button-agree = Sí, pueden preguntarme
button-agree-now = Sí, pregunten ahora
button-refuse = No, gracias
consent-given = Gracias. Le escribiremos cuando haya algo que preguntar. Con /stop puede dejarlo cuando quiera.
consent-refused = De acuerdo, no le preguntaremos nada. Si cambia de opinión, envíe /start.
language-which = ¿Qué idioma prefiere?
language-chosen = A partir de ahora le escribiremos en español.

## Una encuesta
survey-head = <b>{ $title }</b> · { $number } de { $count }
survey-title = <b>{ $title }</b>
survey-said = { $question } <i>{ $answer }</i>
survey-question = { $question }
hint-nps = 0 = nada probable, 10 = sumamente probable
hint-csat = 1 = muy insatisfactorio, 5 = muy satisfactorio
hint-ces = 1 = muy difícil, 7 = muy fácil
hint-ces-effort = 1 = muy poco esfuerzo, 7 = muchísimo esfuerzo
hint-text = Escriba su respuesta aquí abajo o envíe un mensaje de voz.
answer-yes = Sí
answer-no = No
answer-scale = { $value } de { $high }
answer-skipped = omitida
button-back = ‹ Atrás
button-skip = Omitir
button-later = Más tarde
button-stop = Darme de baja
later-said = No hay problema. Volveremos a preguntarle: { $at }.
later-until = No hay problema. Puede continuar hasta el { $at }: solo tiene que enviar /start.
put-off = Quería responder más tarde; volveremos a preguntarle. Para continuar ahora, envíe /start.
stop-said = No le preguntaremos nada más. Si cambia de opinión, envíe /start.
survey-expired = Esta encuesta ha terminado. Gracias de todos modos.

## Lo que no es una respuesta
refusal-scale = Elija un número del { $low } al { $high }, por favor.
refusal-choice = Elija uno de los botones, por favor.
refusal-yesno = Responda sí o no, por favor.
refusal-text = Responda con sus propias palabras, por favor.
refusal-skip = Esta pregunta no se puede omitir.
nothing-open = Gracias por escribirnos. Ahora no hay ninguna pregunta pendiente. /help muestra lo que puede hacer aquí.
button-old = Este botón ya no es válido.
button-answered = Ya ha respondido a esto. Con «Atrás» puede cambiarlo.
button-foreign = Este botón no es para usted.
survey-closed = Esta encuesta ha terminado.
command-unknown = No conozco este comando. /help muestra lo que puede hacer aquí.
command-not-here = Este comando no corresponde a este chat. /help muestra lo que puede hacer aquí.

## Ayuda
help-customer = Le hacemos dos o tres preguntas después de una compra o una entrega. Responde con un botón o con sus propias palabras.
help-staff = <b>Equipo</b>
    /checkin – preguntar a un cliente cómo le fue
    Las respuestas de clientes descontentos aparecen enseguida en el chat del equipo.
    Lo que escriba en el tema de un caso, o en respuesta a su aviso, lo lee el cliente. Lo que empieza por // queda entre ustedes.
help-manager = <b>Responsables</b>
    /report – los últimos siete días; /report 2026-W46, /report 2026-11 o /report 2026-11-01 2026-11-15 para otros
    /report 2026-11 stage=purchase vs 2026-10 – una parte, comparada con otro período; también touchpoint=, segment=, channel=, product=
    /pain – lo que más perjudica, en los mismos períodos
    /done delivery lo que hicimos – lo anota, y los informes siguientes dicen si ayudó; /done muestra lo que se hizo
help-owner = <b>Titular</b>
    Añádame a un grupo o canal y le preguntaré para qué es.

## Puesta en marcha
owner-welcome = Ya puede configurarme. Añádame al grupo de su equipo y a su canal de dirección (como administrador con permiso para publicar); allí le preguntaré para qué es cada uno.
chat-what-for = ¿Para qué uso «{ $title }»?
button-use-staff = Para el equipo: avisos
button-use-admin = Dirección: informe semanal
button-use-nothing = Para nada
chat-is-staff = El equipo verá aquí enseguida las respuestas de clientes descontentos y podrá consultar a un cliente con /checkin.
chat-is-admin = El informe semanal se publicará aquí. /report prepara uno ahora.
chat-is-nothing = Aquí no diré nada.

## Equipo
alert-head = 🔔 <b>{ $who }</b> no quedó conforme
    { $place }
alert-changed = ↩ <b>{ $who }</b> ha cambiado la respuesta
    { $place }
alert-answer = { $question } <b>{ $answer }</b>
alert-quote = { $question }
    <blockquote>{ $answer }</blockquote>
alert-taken = ✅ Lo lleva { $owner }
alert-taken-already = Ya lo lleva { $owner }.
alert-yours = Queda en sus manos.
button-take = Me encargo
checkin-what = ¿De qué se trata?
checkin-whom = ¿A quién pregunto?
checkin-nobody = Todavía nadie ha iniciado el bot. Los clientes llegan por un enlace: vea <code>waypulse link</code>.
checkin-no-touchpoint = No hay ningún punto de contacto «{ $touchpoint }» con encuesta. Puede elegir entre:
checkin-no-customer = No se conoce a nadie como «{ $customer }». Cree un enlace con <code>waypulse link</code>; a quien lo siga se le podrá preguntar.
checkin-head = <b>{ $touchpoint }</b> · { $who }
checkin-now = Se envía ahora.
checkin-at = Se enviará: { $at }.
checkin-deferred = En espera: { $reason }. Se volverá a revisar: { $at }.
checkin-absent = En espera del cliente hasta el { $at }: { $reason }.
checkin-suppressed = No se enviará: { $reason }.
reason-no-chat = aún no ha iniciado el bot
reason-no-consent = aún no ha dado su consentimiento
reason-opted-out = no desea que le pregunten
reason-blocked = ha bloqueado el bot
reason-sampled-out = fuera de la muestra
reason-no-survey = en este punto de contacto no se pregunta nada
reason-too-late = hace demasiado tiempo
reason-open-survey = hay otra encuesta abierta
reason-gap-after-invitation = se le preguntó hace poco
reason-gap-after-response = respondió hace poco
reason-at-most = ya se le ha preguntado bastante
reason-quiet-hours = horas de descanso
reason-weekend = no en fin de semana
reason-paused = ha puesto las preguntas en pausa
reason-same-survey = esta encuesta fue hace poco
reason-quota = ya hay suficientes respuestas
reason-later = prefiere más tarde

## Responsables
report-which-period = ¿Qué período? Escriba /report 2026-W46 o /report 2026-11-01 2026-11-15 (un año como máximo) y, si lo desea, vs 2026-W45 para comparar con otro.
report-which-part = No existe «{ $word }». Es posible: { $possible }.
digest-week = Semana { $week } ({ $days })
digest-head = <b>{ $period }</b> · { $answers ->
    [one] { $answers } respuesta
    [many] { $answers } de respuestas
   *[other] { $answers } respuestas
}
digest-head-asked = <b>{ $period }</b> · { $answers ->
    [one] { $answers } respuesta
    [many] { $answers } de respuestas
   *[other] { $answers } respuestas
} · { $asked ->
    [one] { $asked } solicitud
    [many] { $asked } de solicitudes
   *[other] { $asked } solicitudes
}, respondió el { $rate } %
digest-nothing = Nadie respondió en este período.
digest-no-change = Ningún cambio real desde el período anterior.
digest-part = Solo: { $part }
digest-against = Comparado con { $period }
digest-too-few = Muy pocas respuestas para comparar con el período anterior: una puntuación necesita { $minimum } en ambos.
digest-score-worse = ▼ <b>{ $place }</b> empeoró: { $score } { $before } → { $after } (n { $n }, cambio real)
digest-score-better = ▲ <b>{ $place }</b> mejoró: { $score } { $before } → { $after } (n { $n }, cambio real)
digest-pain-worse = ▼ { $theme } ({ $place }): se pierden { $points } puntos más (cambio real)
digest-pain-better = ▲ { $theme } ({ $place }): se pierden { $points } puntos menos (cambio real)
digest-pain = <b>Lo que más perjudica</b>
digest-no-pain = Nadie se quejó de un tema conocido.
digest-pain-unsure = Nada que se distinga del azar.
digest-besides = También se mencionó: { $themes }.
digest-point = { $rank }  <b>{ $theme }</b> · { $place }
digest-cost = cuesta { $points } puntos de { $score } ({ $low } a { $high }) · { $customers } de { $heard ->
    [one] { $heard } cliente
    [many] { $heard } de clientes
   *[other] { $heard } clientes
}
digest-cost-unknown = muy pocas respuestas para decir lo que cuesta · { $customers } de { $heard ->
    [one] { $heard } cliente
    [many] { $heard } de clientes
   *[other] { $heard } clientes
}
digest-quote = <i>«{ $quote }»</i>
digest-since-new = nuevo
digest-since-same = sin cambio real
digest-since-more = { $points } puntos más que antes
digest-since-less = { $points } puntos menos que antes
digest-recovered = <b>Lo que se recuperó</b>
digest-done = <b>Lo que se hizo y lo que se logró</b>
digest-deed-too-few = { $day } · { $theme }: { $deed }. Todavía muy pocas respuestas: se necesitan { $minimum } antes y después.
digest-deed-better = ▲ { $day } · { $theme }: { $deed }. Quejas { $before } % → { $after } % (n { $n }, cambio real)
digest-deed-worse = ▼ { $day } · { $theme }: { $deed }. Quejas { $before } % → { $after } % (n { $n }, cambio real)
digest-deed-same = { $day } · { $theme }: { $deed }. Quejas { $before } % → { $after } % (n { $n }, sin cambio real)
digest-more = y { $count } más
digest-not-asked = Sin preguntar: { $count } ({ $reasons }).
digest-blind = No se pregunta a nadie sobre: { $touchpoints }.
view-weeks = <b>Ocho semanas</b> · { $period }
view-place = <b>{ $place }</b> · { $n ->
    [one] { $n } respuesta
    [many] { $n } de respuestas
   *[other] { $n } respuestas
}
view-themes = <b>Quejas</b>
view-segments = <b>Por segmento</b>
view-share = { $name }: { $customers } de { $heard ->
    [one] { $heard } cliente
    [many] { $heard } de clientes
   *[other] { $heard } clientes
} ({ $share } %)
view-share-too-few = { $name }: { $customers } de { $heard ->
    [one] { $heard } cliente
    [many] { $heard } de clientes
   *[other] { $heard } clientes
}
view-point-weeks = <b>{ $count ->
    [one] La última semana
    [many] El último { $count } de semanas
   *[other] Las últimas { $count } semanas
}</b> { $bars }
    quejas por clientes escuchados: { $counts }
digest-crossing-worse = ▼ Los mismos clientes dan a { $later } { $points } puntos menos que a { $earlier }: { $score } (n { $n }, diferencia real)
digest-crossing-better = ▲ Los mismos clientes dan a { $later } { $points } puntos más que a { $earlier }: { $score } (n { $n }, diferencia real)
journey-head = <b>El recorrido en cifras</b> · { $period }
journey-nothing = No se sabe nada del camino de cada cliente en este período.
journey-odd = <b>Palabras y notas que se contradicen</b>: { $count }
journey-odd-line = { $place }: { $score } { $value }
figure-told = { $name }: { $value } ({ $low } a { $high }, n { $n })
figure-real = { $name }: { $value } ({ $low } a { $high }, n { $n }), diferencia real
figure-plain = { $name }: { $value } (n { $n })
figure-too-few = { $name }: muy pocos clientes (n { $n })
figure-went-on = { $earlier } → { $later }, siguieron
figure-days = { $earlier } → { $later }, días hasta entonces (mediana, mitad central)
figure-repeat = Volvieron a comprar
figure-order-value = Compra media
figure-lifetime-value = Pagado en total por un cliente
figure-acquisition-cost = Coste de un cliente nuevo
figure-worth = Pagado por cada unidad de coste
figure-paired = { $earlier } → { $later }, { $score } de los mismos clientes en puntos
open-coming = Enseguida llega.
open-twice = Ya está en camino.
open-gone = Este informe ya no existe. /report prepara uno nuevo.
open-nothing = Ya nadie se queja de esto, o ya no forma parte del recorrido.
button-view-stages = Por etapa
button-view-journey = El recorrido
button-view-weeks = Ocho semanas
button-view-pdf = PDF
button-view-xlsx = Hoja de cálculo
done-nothing = Todavía no hay nada anotado. Escriba /done delivery lo que hicimos, y los informes siguientes dirán si ayudó.
done-which-theme = ¿Qué tema? Escriba /done, uno de estos y lo que se hizo: { $themes }.
done-what = ¿Qué se hizo al respecto? Escriba /done { $theme } y lo que se hizo.
done-marked = Anotado: { $theme }. Durante { $weeks } semanas los informes comparan las quejas de antes con las de después.
done-line = { $day } · { $theme }: { $deed }
done-line-by = { $day } · { $theme }: { $deed } ({ $person })
score-told = { $score } { $value } ({ $low } a { $high }, n { $n })
score-too-few = { $score }: muy pocas respuestas (n { $n })
score-before = antes { $before }, cambio real
score-csat = satisfacción
score-nps = recomendación (NPS)
score-ces = facilidad
score-sentiment = tono de los textos

## Reminders
reminder-head = <i>Un breve recordatorio: aún no ha respondido. Le llevará menos de un minuto.</i>
reminder-moved = <i>La pregunta está otra vez más abajo.</i>

## Later, and thanks
later-when = ¿Cuándo le preguntamos de nuevo?
button-hours = Dentro de 3 horas, a las { $time }
button-today = Hoy a las { $time }
button-tonight = Esta tarde a las { $time }
button-tomorrow = Mañana a las { $time }
button-stay = ‹ Volver a la pregunta
button-now = Responder ahora
thanks-promoter = ¡Gracias! Nos alegra que haya sido una buena experiencia.
thanks-passive = ¡Gracias! Sus respuestas llegan directamente a quienes pueden hacer algo al respecto.
thanks-detractor = Gracias por contárnoslo. Lamentamos que no haya sido como debía.
promise-somebody = { $name } lo lee hoy mismo.
promise-anybody = Alguien de nuestro equipo lo lee hoy mismo.
promise-signed = — { $name }
own-words = { $words }
review-ask = ¿Quiere contárselo también a otras personas?
button-review = Escribir una reseña
reward-given = Como agradecimiento, aquí tiene un código: <code>{ $code }</code>
button-copy = Copiar el código
rewards-few = Solo quedan { $left } códigos en la reserva «{ $pool }». Añada más con <code>waypulse rewards add { $pool } FILE</code>.
rewards-gone = Se ha entregado el último código de la reserva «{ $pool }». Nadie recibirá ninguno hasta que añada más con <code>waypulse rewards add { $pool } FILE</code>.

## Kinds of questions
answer-none = ninguna
answer-text = mensaje de voz
answer-photo = foto
button-done = Listo
button-share = 📱 Compartir mi número
hint-rating = 1 = lo peor, { $most } = lo mejor
hint-other = O escriba aquí abajo su propia respuesta.
hint-choices = Marque todo lo que corresponda y toque «Listo».
hint-choices-most = Marque { $most } como máximo y toque «Listo».
hint-number = Escriba un número aquí abajo.
hint-number-unit = Escriba un número aquí abajo ({ $unit }).
hint-number-between = Escriba un número del { $low } al { $high }.
hint-number-from = Escriba un número a partir de { $low }.
hint-number-to = Escriba un número hasta { $high }.
hint-photo = Envíe una foto con el clip de aquí abajo.
hint-consent = Solo lo usamos para esto. ¿Está de acuerdo?
hint-contact = Escriba su correo electrónico o su número de teléfono.
contact-how = Gracias. Comparta su número con el botón de abajo, o escriba su correo electrónico u otro número.
contact-noted = Gracias, anotado.
contact-left = De acuerdo.
refusal-choices = Marque los botones y toque «Listo», o escriba sus números, por ejemplo 1, 3.
refusal-least = Elija al menos { $least }, por favor.
refusal-most = Elija { $most } como máximo, por favor.
refusal-number = Escriba un número, por favor, como 12.
refusal-whole = Escriba un número entero, por favor, como 12.
refusal-decimals = Acorte el número, por favor; cifras decimales: { $decimals } como máximo.
refusal-between = Escriba un número del { $low } al { $high }, por favor.
refusal-too-low = Escriba un número a partir de { $low }, por favor.
refusal-too-high = Escriba un número hasta { $high }, por favor.
refusal-photo = Envíe una foto aquí, por favor.
refusal-contact = Comparta su propio número con el botón de abajo, o escriba su correo electrónico o su número de teléfono.
refusal-consent = ¿Podemos usarlo? Toque el botón de arriba, o escriba sí o no.
text-full = Gracias, no podemos guardar más en esta respuesta.

## In control
start-kept = Guardamos su nombre tal como figura aquí, sobre qué le preguntamos y sus respuestas. Plazo de conservación: { $kept }. /mydata lo muestra todo, /forget lo borra y /stop pone fin a las preguntas.
menu-feedback = contarnos algo
menu-language = elegir su idioma
menu-pause = sin preguntas durante un tiempo
menu-quiet = horas sin preguntas y su zona horaria
menu-mydata = ver lo que guardamos sobre usted
menu-forget = borrar todo lo que hay sobre usted
menu-stop = no recibir más preguntas
menu-start = volver a recibirlas
menu-help = lo que puede hacer aquí
help-line = /{ $command } – { $what }
own-nobody = Todavía no le conocemos y no guardamos nada sobre usted. Con /start puede empezar.
pause-until = No le preguntaremos nada hasta esta fecha: { $at }.
pause-none = No hay ninguna pausa activa, así que podemos preguntarle algo. ¿Durante cuánto tiempo prefiere que no le molestemos? También puede escribir /pause 14.
pause-days = Escriba un número de días de 1 a { $most }, por ejemplo /pause 14.
button-pause = { $days } días
button-pause-end = Terminar la pausa ahora
quiet-hours = No le molestamos de { $start } a { $end }.
quiet-none = No hay horas de descanso definidas.
quiet-zone = Según la hora de esta ciudad: { $city }, donde ahora son las { $now }.
quiet-how = Para cambiarlo, toque un botón. O escriba otras horas, por ejemplo /quiet 22-8, o dónde vive, por ejemplo /quiet Lisboa.
quiet-unread = No lo he entendido. Escriba unas horas, por ejemplo /quiet 22-8, o una ciudad grande o el país donde vive, por ejemplo /quiet Lisboa.
button-quiet-usual = Las horas habituales
feedback-ask = ¿Qué le gustaría contarnos? Escríbalo aquí abajo.
feedback-where = Gracias, lo hemos recibido. ¿De qué se trata?
feedback-placed = ¡Gracias! Anotado en: { $place }.
feedback-elsewhere = ¡Gracias! Hemos transmitido sus palabras.
button-feedback-other = Otra cosa
mydata-head = <b>Lo que guardamos sobre usted</b>
mydata-name = Nombre: { $name }
mydata-customer = Nuestra referencia para usted: { $customer }
mydata-segments = Grupos: { $segments }
mydata-unasked = Todavía no ha dicho si podemos preguntarle.
mydata-given = Aceptó nuestras preguntas: { $at }.
mydata-withdrawn = Pidió no recibir preguntas: { $at }.
mydata-counts = { $events ->
    [one] { $events } evento
    [many] { $events } de eventos
   *[other] { $events } eventos
}, { $answers ->
    [one] { $answers } respuesta
    [many] { $answers } de respuestas
   *[other] { $answers } respuestas
}, de ellas { $texts } con sus propias palabras. El archivo de abajo lo contiene todo, también lo que hemos interpretado de sus palabras.
mydata-why = <b>Por qué le preguntamos, y por qué no</b>
mydata-asked = • { $place }: preguntado, { $at }
mydata-planned = • { $place }: se decidirá, { $at }
mydata-not-asked = • { $place }: no preguntado ({ $reason })
mydata-kept = Plazo de conservación: { $kept }. Después se borran sus palabras y su nombre; las cifras quedan, sin usted.
mydata-can = /forget borra todo esto ahora. /stop pone fin a las preguntas. /quiet, /pause y /language cambian cómo preguntamos.
mydata-file = Todo lo que guardamos sobre usted.
forget-sure = ¿Borramos todo lo que hay sobre usted? Su nombre, sus palabras y todo lo que dice quién es. No se puede deshacer. Las puntuaciones quedan en nuestras cifras, sin usted.
button-forget = Sí, borrar todo
button-forget-not = No, conservarlo
forget-not = No se ha borrado nada.
forget-begun = Se está borrando. En un momento recibirá un número que lo demuestra.
forget-done = Se ha borrado todo lo que había sobre usted. Número de comprobante: <code>{ $proof }</code>. Ya no le conocemos; con /start puede empezar de nuevo.
forget-nothing = No guardamos nada sobre usted.
alert-erased = 🗑 Borrado: el cliente pidió que lo olvidáramos.

## Other systems
hook-paused = Lo que se comunica a { $host } no llega desde hace tiempo, así que está en pausa. Lo pendiente se guarda siete días. Repare el receptor y escriba después <code>waypulse hook resume { $number }</code>.

## Cases
alert-words = Dice: { $words }
alert-fallen = La última vez dio un { $before }.
alert-score = Antes: { $place }, { $answer } ({ $at })
alert-journey = Hasta ahora: { $way }
case-topic = { $who } · { $place }
case-snoozed = 💤 { $owner } lo retomará: { $at }
case-closed = ☑ Caso cerrado por { $owner }: { $reason }
case-says-solved = 🎉 El cliente dice que está resuelto.
case-reason-solved = resuelto
case-reason-unreached = no se pudo contactar
case-reason-no-complaint = no es una queja
case-reason-other = otro motivo
case-closed-already = Este caso está cerrado.
case-nobody = nadie todavía
case-nobody-else = Todavía no se ha visto a nadie más en este chat.
case-handed = 👋 { $owner }, { $by } le ha pasado este caso.
case-woken = ⏰ { $owner }, quería retomar esto ahora.
case-late-answer = ⏳ <b>{ $who }</b> sigue esperando una respuesta. Responsable: { $owner }.
case-late-close = ⏳ El caso de <b>{ $who }</b> sigue abierto. Responsable: { $owner }.
case-said = 💬 <b>{ $who }</b>
    { $text }
case-said-plain = 💬 { $text }
case-closed-write = Este caso está cerrado, así que no se ha enviado nada. Ábralo de nuevo primero.
case-unreachable = No se puede contactar con { $who }: el bot está bloqueado o el chat ya no existe. No se ha enviado nada.
case-not-delivered = Esto no se pudo transmitir: { $who }. Telegram no permite copiarlo.
case-is-it-solved = Nos dijo que algo no estaba bien: { $place }. ¿Está resuelto ahora?
case-thanks-solved = Gracias, nos alegra saberlo.
case-thanks-unsolved = Gracias por decírnoslo. Volvemos a ocuparnos de ello. ¿Qué falta todavía? Escríbalo aquí abajo.
case-solved-told = 🎉 <b>{ $who }</b> dice que está resuelto.
case-unsolved-told = ↩ <b>{ $who }</b> dice que no está resuelto. El caso está abierto de nuevo. Responsable: { $owner }.
button-case-hand = Pasar a otra persona
button-case-later = Más tarde
button-case-close = Cerrar
button-case-tomorrow = Mañana a las 9
button-case-days = En tres días
button-case-solved = Resuelto
button-case-unreached = No se pudo contactar
button-case-no-complaint = No es una queja
button-case-other = Otro motivo
button-case-reopen = Abrir de nuevo
button-solved-yes = Sí, está resuelto
button-solved-no = No, todavía no
