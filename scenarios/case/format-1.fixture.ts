/** What version 1 of the format takes, a line for each key, as it was frozen: `?` may be left out, `{a,b}` is the form that needs a and b. */

/** Changed only as `freeze.test.ts` says. */
export const formatOne: readonly string[] = String.raw`
case: {arrivals,belt,criteria,endings,facts,format,header,id,papers,people,percentages,phases,places,programme,scenes,seats,startPapers,variants,version}
case.format: 1
case.id: id
case.version: text like ^\d+\.\d+\.\d+$
case.programme: id
case.header: {briefing,factsFrom,factsTo,lawAsOf,minutes,objectives,review,startsOn,teaches}
case.header.startsOn: text like ^\d{4}-\d{2}-\d{2}$
case.header.factsFrom: text like ^\d{4}-\d{2}-\d{2}$
case.header.factsTo: text like ^\d{4}-\d{2}-\d{2}$
case.header.lawAsOf: text like ^\d{4}-\d{2}-\d{2}$
case.header.minutes: integer 5..120
case.header.objectives: list 1.. of id
case.header.briefing: list 1.. of id
case.header.review: {reviewer,state}
case.header.review.state: open | reviewed
case.header.review.reviewer: text
case.header.teaches: list 1.. of an error of the law room
case.seats: list 1.. with {playable={const:true},required:["playable"]} of {id,owes,past,playable,refuser,start}
case.seats[].id: id
case.seats[].playable: boolean
case.seats[].start: id
case.seats[].past: list of effect
case.seats[].owes: list of text
case.seats[].panel?: {kind} | {kind,rows} | {items,kind,parties}
case.seats[].panel{kind}.kind: "legal-clock"
case.seats[].panel{kind,rows}.kind: "offers"
case.seats[].panel{kind,rows}.rows: list 1.. of {id,person,when}
case.seats[].panel{kind,rows}.rows[].id: id
case.seats[].panel{kind,rows}.rows[].person: id
case.seats[].panel{kind,rows}.rows[].when: condition
case.seats[].panel{items,kind,parties}.kind: "knowledge"
case.seats[].panel{items,kind,parties}.parties: list 2.. of id
case.seats[].panel{items,kind,parties}.items: list 1.. of {id,knows}
case.seats[].panel{items,kind,parties}.items[].id: id
case.seats[].panel{items,kind,parties}.items[].knows: list of {party,when}
case.seats[].panel{items,kind,parties}.items[].knows[].party: id
case.seats[].panel{items,kind,parties}.items[].knows[].when: condition
case.seats[].refuser: id | "none"
case.variants: list 1.. of {id,overlay}
case.variants[].id: id
case.variants[].overlay: {}
case.variants[].overlay.startsOn?: text like ^\d{4}-\d{2}-\d{2}$
case.variants[].overlay.factsFrom?: text like ^\d{4}-\d{2}-\d{2}$
case.variants[].overlay.factsTo?: text like ^\d{4}-\d{2}-\d{2}$
case.variants[].overlay.people?: record of id to null | record of text to anything
case.variants[].overlay.facts?: record of id to null | record of text to anything
case.variants[].overlay.phases?: record of id to null | record of text to anything
case.variants[].overlay.scenes?: record of id to null | record of text to anything
case.variants[].overlay.arrivals?: record of id to null | record of text to anything
case.variants[].overlay.belt?: record of id to null | record of text to anything
case.variants[].overlay.papers?: record of id to null | record of text to anything
case.variants[].overlay.criteria?: record of id to null | record of text to anything
case.variants[].overlay.endings?: record of id to null | record of text to anything
case.variants[].overlay.texts?: list of text
case.people: list 1.. of {age,controlledBy,gender,id,onBelt,place,procedure,side,status}
case.people[].id: id
case.people[].age: {years} | {doubt}
case.people[].age{years}.years: integer 10..99
case.people[].age{doubt}.doubt: [integer, integer]
case.people[].gender: woman | man | other
case.people[].status: third-country | eu | belgian | special-card | minor
case.people[].side: presumed-victim | open | ordinary | suspect | professional | bystander
case.people[].controlledBy: list of id
case.people[].procedure: adult | minor | belgian | eu | special-card | smuggled | none
case.people[].place: with-exploiter | apart | gone
case.people[].onBelt: boolean
case.places: list 1.. of {id}
case.places[].id: id
case.places[].picture?: text
case.facts: list of {id,max}
case.facts[].id: id
case.facts[].max: integer 1..255
case.phases: list 1.. of {carries,id,start,startsOnDay,time,timeUp}
case.phases[].id: id
case.phases[].startsOnDay: integer 0..400
case.phases[].time: {moments} | {untilDay}
case.phases[].time{moments}.moments: integer 1..24
case.phases[].time{untilDay}.untilDay: integer 0..400
case.phases[].crew?: integer 0..24
case.phases[].carries: list of id
case.phases[].start: id
case.phases[].timeUp: id
case.phases[].omissions?: list of {errors,fact,id,warning,when}
case.phases[].omissions[].id: id
case.phases[].omissions[].when: condition
case.phases[].omissions[].errors: list 1.. of an error of the law room
case.phases[].omissions[].warning: id/id
case.phases[].omissions[].arrival?: id
case.phases[].omissions[].scene?: id
case.phases[].omissions[].fact: register fact
case.phases[].omissions[].seats?: list of id
case.scenes: list 1.. of {choices,elements,id,phase,place}
case.scenes[].id: id
case.scenes[].phase: id
case.scenes[].place: id
case.scenes[].waits?: boolean
case.scenes[].unmet?: list of id
case.scenes[].elements: list 1.. of {id,kind,speaker} | {id,kind,paper} | {id,kind}
case.scenes[].elements[]{id,kind,speaker}.id: id
case.scenes[].elements[]{id,kind,speaker}.when?: condition
case.scenes[].elements[]{id,kind,speaker}.fact?: register fact
case.scenes[].elements[]{id,kind,speaker}.kind: "speech"
case.scenes[].elements[]{id,kind,speaker}.speaker: id
case.scenes[].elements[]{id,kind,speaker}.paper?: id
case.scenes[].elements[]{id,kind,paper}.id: id
case.scenes[].elements[]{id,kind,paper}.when?: condition
case.scenes[].elements[]{id,kind,paper}.fact?: register fact
case.scenes[].elements[]{id,kind,paper}.kind: "paper"
case.scenes[].elements[]{id,kind,paper}.speaker?: id
case.scenes[].elements[]{id,kind,paper}.paper: id
case.scenes[].elements[]{id,kind}.id: id
case.scenes[].elements[]{id,kind}.when?: condition
case.scenes[].elements[]{id,kind}.fact?: register fact
case.scenes[].elements[]{id,kind}.kind: narrative | observation
case.scenes[].elements[]{id,kind}.speaker?: id
case.scenes[].elements[]{id,kind}.paper?: id
case.scenes[].choices: list of {effects,formality,id,to,tone}
case.scenes[].choices[].id: id
case.scenes[].choices[].when?: condition
case.scenes[].choices[].costs?: {}
case.scenes[].choices[].costs.moments?: integer 0..3
case.scenes[].choices[].costs.days?: integer 0..60
case.scenes[].choices[].effects: list of effect
case.scenes[].choices[].to: list 1.. of {scene} | {end}
case.scenes[].choices[].to[]{scene}.scene: id
case.scenes[].choices[].to[]{scene}.when?: condition
case.scenes[].choices[].to[]{end}.end: true
case.scenes[].choices[].to[]{end}.when?: condition
case.scenes[].choices[].wrong?: {errors,fact,warning}
case.scenes[].choices[].wrong.errors: list 1.. of an error of the law room
case.scenes[].choices[].wrong.warning: id/id
case.scenes[].choices[].wrong.arrival?: id
case.scenes[].choices[].wrong.scene?: id
case.scenes[].choices[].wrong.fact: register fact
case.scenes[].choices[].reply?: boolean
case.scenes[].choices[].tone: kind | neutral | brusque
case.scenes[].choices[].formality: plain | formal
case.scenes[].choices[].check?: reference-magistrate | labour-auditor | guardianship-service | lawyer | amlco | immigration-office
case.arrivals: list of {after,effects,from,id}
case.arrivals[].id: id
case.arrivals[].from: happening
case.arrivals[].after: {days} | {phase}
case.arrivals[].after{days}.days: integer 0..400
case.arrivals[].after{phase}.phase: id
case.arrivals[].when?: condition
case.arrivals[].scene?: id
case.arrivals[].paper?: id
case.arrivals[].effects: list of effect
case.belt: list of {id,object,outcomes,phases,verb}
case.belt[].id: id
case.belt[].verb: a verb of the belt
case.belt[].object: id
case.belt[].persons?: list 1.. of id
case.belt[].phases: list 1.. of id
case.belt[].outcomes: list 1.. of {effects,id}
case.belt[].outcomes[].id: id
case.belt[].outcomes[].when?: condition
case.belt[].outcomes[].costs?: {}
case.belt[].outcomes[].costs.moments?: integer 0..3
case.belt[].outcomes[].costs.days?: integer 0..60
case.belt[].outcomes[].effects: list of effect
case.belt[].outcomes[].to?: id
case.belt[].outcomes[].wrong?: {errors,fact,warning}
case.belt[].outcomes[].wrong.errors: list 1.. of an error of the law room
case.belt[].outcomes[].wrong.warning: id/id
case.belt[].outcomes[].wrong.arrival?: id
case.belt[].outcomes[].wrong.scene?: id
case.belt[].outcomes[].wrong.fact: register fact
case.papers: list of {about,columns,id,kind,lines}
case.papers[].id: id
case.papers[].kind: pay-book | payslip | identity-card | week-plan | notebook | chat-export | statement | register-print | day-log | contract | bundle | form | letter | report | account
case.papers[].about: list of id
case.papers[].columns: list 1.. of {id,kind}
case.papers[].columns[].id: id
case.papers[].columns[].kind: money | date | day | count | text
case.papers[].columns[].sum?: {minus,plus}
case.papers[].columns[].sum.plus: list 1.. of id
case.papers[].columns[].sum.minus: list of id
case.papers[].lines: list 1.. of {cells,id,truth}
case.papers[].lines[].id: id
case.papers[].lines[].cells: record of text to integer | text like ^\d{4}-\d{2}-\d{2}$ | true | null
case.papers[].lines[].truth: {fact,indicators,kind,person} | {fact,kind} | {kind}
case.papers[].lines[].truth{fact,indicators,kind,person}.kind: "telling"
case.papers[].lines[].truth{fact,indicators,kind,person}.person: id
case.papers[].lines[].truth{fact,indicators,kind,person}.indicators: list 1.. of an indicator of the law room
case.papers[].lines[].truth{fact,indicators,kind,person}.fact: text
case.papers[].lines[].truth{fact,kind}.kind: "ask"
case.papers[].lines[].truth{fact,kind}.fact: text
case.papers[].lines[].truth{kind}.kind: "ordinary"
case.papers[].total?: record of text to integer
case.papers[].totalWrong?: boolean
case.startPapers: list of id
case.criteria: list 1.. of {asks,competence,error,fact,gate,id,phase,seats,severity,weight}
case.criteria[].id: id
case.criteria[].competence: indicators | safety | referral | deadlines | minors | qualification
case.criteria[].weight: integer 1..10
case.criteria[].severity: critical | major | minor
case.criteria[].gate: boolean
case.criteria[].error: an error of the law room
case.criteria[].fact: text
case.criteria[].seats: list 1.. of id
case.criteria[].variants?: list of id
case.criteria[].phase: id
case.criteria[].asks: predicate
case.endings: list 1.. of {id,storyBy,storyLines}
case.endings[].id: id
case.endings[].when?: condition
case.endings[].storyBy: id
case.endings[].storyLines: integer 4..8
case.plan?: {atMost,rows,scenes}
case.plan.scenes: list 1.. of id
case.plan.atMost: integer 1..40
case.plan.rows: list 2.. of {group,id}
case.plan.rows[].id: id
case.plan.rows[].group: id
case.implies?: list of {also,error}
case.implies[].error: an error of the law room
case.implies[].also: list 1.. of an error of the law room
case.proofs?: {refinements,seatStates,states}
case.proofs.states: integer 1000..250000
case.proofs.refinements: integer 1..64
case.proofs.steps?: integer 1000..5000000
case.proofs.seatStates: integer 1000..3000000
case.percentages: list of indicators | safety | referral | deadlines | minors | qualification
id: text like ^[a-z0-9]+(-[a-z0-9]+)*$ ..64
register fact: text like ^fact(\.[a-z0-9-]+)+$
id/id: text like ^[a-z0-9-]+\/[a-z0-9-]+$
condition: {all} | {any} | {none} | {fact,is} | {atLeast,fact} | {atMost,fact} | {person,stage} | {person,place} | {apart} | {day} | {moments} | {arrived} | {shown} | {marked} | {planned}
condition{all}.all: list 1.. of condition
condition{any}.any: list 1.. of condition
condition{none}.none: list 1.. of condition
condition{fact,is}.fact: id
condition{fact,is}.is: integer 0..255
condition{atLeast,fact}.fact: id
condition{atLeast,fact}.atLeast: integer 0..255
condition{atMost,fact}.fact: id
condition{atMost,fact}.atMost: integer 0..255
condition{person,stage}.person: id
condition{person,stage}.stage: list 1.. of id
condition{person,place}.person: id
condition{person,place}.place: list 1.. of with-exploiter | apart | gone
condition{apart}.apart: {atLeast} | {atMost}
condition{apart}.apart{atLeast}.atLeast: integer 0..255
condition{apart}.apart{atMost}.atMost: integer 0..255
condition{day}.day: {atLeast} | {atMost}
condition{day}.day{atLeast}.atLeast: integer 0..400
condition{day}.day{atMost}.atMost: integer 0..400
condition{moments}.moments: {atLeast}
condition{moments}.moments.atLeast: integer 0..255
condition{arrived}.arrived: id
condition{shown}.shown: id
condition{marked}.marked: id/id
condition{planned}.planned: id
effect: {set,to} | {add,by} | {person,place} | {event,person} | {conduct,person} | {show}
effect{set,to}.set: id
effect{set,to}.to: integer 0..255
effect{set,to}.when?: condition
effect{add,by}.add: id
effect{add,by}.by: integer -8..8
effect{add,by}.when?: condition
effect{person,place}.person: id | "@person"
effect{person,place}.place: with-exploiter | apart | gone
effect{person,place}.when?: condition
effect{event,person}.person: id | "@person"
effect{event,person}.event: text ..64
effect{event,person}.with?: record of text to text
effect{event,person}.by?: id
effect{event,person}.unseen?: true
effect{event,person}.at?: "start"
effect{event,person}.when?: condition
effect{conduct,person}.person: id | "@person"
effect{conduct,person}.conduct: a conduct of the law room
effect{conduct,person}.at?: "start"
effect{conduct,person}.when?: condition
effect{show}.show: id
effect{show}.when?: condition
happening: {choice} | {act} | {event,person} | {conduct} | {arrival} | {phase} | {missed} | {omission}
happening{choice}.choice: id/id
happening{act}.act: id
happening{act}.outcome?: id
happening{act}.person?: id
happening{event,person}.person: id
happening{event,person}.event: text
happening{event,person}.with?: record of text to text
happening{conduct}.conduct: a conduct of the law room
happening{conduct}.person?: id
happening{arrival}.arrival: id
happening{phase}.phase: id
happening{missed}.missed: id
happening{missed}.person?: id
happening{omission}.omission: id/id
predicate: {did} | {never} | {before} | {within} | {marked} | {clustered} | {noBreach} | {noFalseMarks} | {atEnd} | {all} | {any} | {not}
predicate{did}.did: happening
predicate{did}.times?: integer 1..15
predicate{never}.never: happening
predicate{before}.before: [happening, happening]
predicate{within}.within: {after,days,happens}
predicate{within}.within.days: integer 0..400
predicate{within}.within.after: happening
predicate{within}.within.happens: happening
predicate{marked}.marked: {atLeast,lines}
predicate{marked}.marked.lines: list 1.. of id/id
predicate{marked}.marked.atLeast: integer 1..
predicate{clustered}.clustered: {atLeast,person}
predicate{clustered}.clustered.person: id
predicate{clustered}.clustered.atLeast: integer 1..
predicate{noBreach}.noBreach: {}
predicate{noBreach}.noBreach.kind?: text
predicate{noBreach}.noBreach.person?: id
predicate{noFalseMarks}.noFalseMarks: {atMost}
predicate{noFalseMarks}.noFalseMarks.atMost: integer 0..
predicate{atEnd}.atEnd: condition
predicate{all}.all: list 1.. of predicate
predicate{any}.any: list 1.. of predicate
predicate{not}.not: predicate
decision: {choice,scene,type} | {object,type,verb} | {type,until} | {line,paper,reading,type} | {line,paper,type} | {row,type} | {row,type}
decision{choice,scene,type}.type: "choice.chosen"
decision{choice,scene,type}.scene: id
decision{choice,scene,type}.choice: id
decision{object,type,verb}.type: "act.performed"
decision{object,type,verb}.verb: id
decision{object,type,verb}.object: id
decision{object,type,verb}.person?: id
decision{type,until}.type: "time.passed"
decision{type,until}.until: moment | tomorrow | next-week | next-due
decision{line,paper,reading,type}.type: "line.marked"
decision{line,paper,reading,type}.paper: id
decision{line,paper,reading,type}.line: id
decision{line,paper,reading,type}.reading: {as,indicator,person} | {as}
decision{line,paper,reading,type}.reading{as,indicator,person}.as: "sign"
decision{line,paper,reading,type}.reading{as,indicator,person}.indicator: text ..8
decision{line,paper,reading,type}.reading{as,indicator,person}.person: id
decision{line,paper,reading,type}.reading{as}.as: "ask"
decision{line,paper,type}.type: "line.cleared"
decision{line,paper,type}.paper: id
decision{line,paper,type}.line: id
decision{row,type}.type: "row.listed"
decision{row,type}.row: id
decision{row,type}.type: "row.struck"
decision{row,type}.row: id
walks: {walks}
walks.walks: list 1.. of {decisions,expects,id,mode,seat,variant,what}
walks.walks[].id: text
walks.walks[].what: text
walks.walks[].seat: text
walks.walks[].variant: text
walks.walks[].mode: practice | assessment
walks.walks[].decisions: list of decision
walks.walks[].expects: {clean,ending,passed,percent}
walks.walks[].expects.percent: integer
walks.walks[].expects.passed: boolean
walks.walks[].expects.clean: boolean
walks.walks[].expects.ending: text
walks.walks[].expects.errors?: list of text
walks.walks[].expects.trail?: text
`
  .trim()
  .split('\n');
