import TruceText

/// Words that tell whether what they govern has happened.
enum StatusWords {
  static let negations: LemmaSet = [
    "not", "n't", "never", "no", "neither", "without", "nor",
  ]
  static let threatening: LemmaSet = ["threaten"]
  static let planning: LemmaSet = [
    "plan", "prepare", "intend", "vow", "promise", "pledge", "decide", "want", "ready", "poise",
    "aim", "seek", "set", "schedule", "consider", "mull", "agree", "need", "hope", "wish", "plot",
    "conspire",
  ]
  static let demanding: LemmaSet = [
    "demand", "urge", "call", "order", "ask", "request", "appeal", "insist", "should", "must",
    "require", "oblige",
  ]
  static let refusing: LemmaSet = [
    "refuse", "decline", "refusal", "deny", "refute", "disclaim", "disavow",
  ]
  /// Nouns that say, negated, that there was nothing: "no sign that the lorries were hit".
  static let signs: LemmaSet = [
    "sign", "evidence", "indication", "trace", "proof", "report",
  ]
  /// Nouns that say, negated, that nothing is known for sure: "no confirmation of the shelling".
  static let confirmations: LemmaSet = ["confirmation", "verification", "corroboration"]
  /// Verbs by which what can be perceived has happened: "explosions could be heard".
  static let sensing: LemmaSet = ["hear", "see", "feel"]
  static let trying: LemmaSet = ["fail", "thwart", "foil", "abort", "miss"]
  /// Verbs of those who do their best, whether or not they succeed: "tried to seize the town".
  static let attempting: LemmaSet = ["try", "attempt"]
  /// Words for what is to come at a set time: "was due to begin", "is expected to end".
  static let expecting: LemmaSet = ["due", "suppose", "expect", "slate", "mean"]
  /// Verbs that put off what was planned, and those that give it leave: "approved an offensive".
  static let putting: LemmaSet = ["postpone", "defer", "approve", "greenlight"]
  /// Verbs by which what was planned is not done.
  static let cancelling: LemmaSet = ["cancel", "shelve", "scrap"]
  static let stopping: LemmaSet = [
    "stop", "halt", "end", "cease", "suspend", "pause", "finish", "conclude",
  ]
  static let continuing: LemmaSet = [
    "continue", "keep", "press", "carry on", "go on", "rage",
  ]
  static let allowing: LemmaSet = ["allow", "permit", "authorise", "authorize"]
  static let averting: LemmaSet = [
    "avert", "prevent", "avoid", "deter", "forestall", "hinder", "refrain", "abstain", "desist",
    "deserve",
  ]
  /// Prepositions ahead of what was before or besides: "demanded security following the attack".
  static let circumstances: LemmaSet = [
    "follow", "following", "after", "since", "during", "despite", "because", "amid", "before",
  ]
  /// Nouns for what may come: "the possibility of attacks".
  static let prospects: LemmaSet = [
    "possibility", "danger", "risk", "prospect", "likelihood", "fear", "threat", "pretext",
  ]
  /// Nouns for what somebody means to do, of which what follows "of" is the content: "a plan of attack".
  static let meanings: LemmaSet = [
    "mission", "intention", "intent", "purpose", "idea", "goal", "aim", "objective", "scheme",
    "proposal", "option", "capability",
  ]
  /// Nouns for what is done again and again, of which what follows "of" is one kind and no event.
  static let courses: LemmaSet = [
    "policy", "practice", "strategy", "tactic", "form", "method", "doctrine", "habit", "kind",
    "type", "custom", "category", "concept", "crime",
  ]
  /// Adjectives that call for what follows: "it is necessary to strike".
  static let needs: LemmaSet = [
    "necessary", "essential", "imperative", "vital", "urgent", "indispensable", "impossible",
    "possible", "willing",
  ]
  /// Verbs by which a plan holds what it plans: "a plan that includes the murder of officials".
  static let holding: LemmaSet = [
    "include", "envisage", "foresee", "contemplate", "involve", "provide", "call", "allow",
    "stipulate", "require", "mandate", "envision",
  ]
  /// What is said of an account that is not true.
  static let untruths: LemmaSet = [
    "false", "untrue", "unfounded", "baseless", "groundless", "fabricate", "fabrication", "lie",
    "hoax", "invention",
  ]
  /// Accounts of which that is said.
  static let accounts: LemmaSet = [
    "report", "claim", "rumor", "rumour", "allegation", "accusation", "story", "news", "version",
    "information",
  ]
  /// Participles of what is still to come: "an offensive scheduled for tomorrow".
  static let scheduling: LemmaSet = ["schedule", "expect", "propose", "envisage", "anticipate"]
  /// Verbs whose object nobody says has been done: "incited murder", "endorses terrorism".
  static let urging: LemmaSet = [
    "incite", "advocate", "endorse", "preach", "encourage", "propose", "recommend", "promote",
    "reject", "renounce", "forswear", "ban", "forbid", "prohibit", "outlaw",
  ]
  /// Those of them whose object is not done even where it is named as one: "encouraged the murder".
  static let inciting: LemmaSet = ["incite", "advocate", "preach", "encourage", "propose"]
  /// Verbs whose object has happened, whether or not they themselves are told as done.
  static let answersTo: LemmaSet = [
    "protest", "condemn", "denounce", "investigate", "avenge", "mourn", "commemorate", "mark",
    "prove", "clarify", "solve", "deplore", "lament", "regret", "repudiate", "punish", "discuss",
  ]
}
