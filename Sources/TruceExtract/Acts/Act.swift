import TruceModel

/// An event of one sentence while its roles are being gathered.
struct Act: Sendable {
  /// A verb that belongs to the act and what its own arguments are.
  struct Node: Sendable {
    enum Kind: Sendable {
      /// The trigger itself, with the frame of its lexicon entry.
      case trigger
      /// "carried out", "launched": the subject does it, prepositions tell the target.
      case light
      /// A verb whose subject is the act ("took place", "left ten dead"): time and place alone.
      case predicate
      /// Another trigger verb that tells the same act ("the strike hit a camp").
      case merged(Trigger)
      /// A verb of harm.
      case harm
    }

    var word: Int
    var kind: Kind
  }

  var mention: TriggerMention
  var type: EventType
  var nodes: [Node]
  var harms: [HarmMention] = []
  var actors: [Attested<Entity>] = []
  var targets: [Attested<Entity>] = []
  var places: [Attested<PlaceReference>] = []
  var means: [Attested<String>] = []
  var meansWords: [MeansWord] = []
  var quantities: [Attested<Quantity>] = []
  var damage: [Attested<String>] = []
  var hasArmedParty = false

  init(_ mention: TriggerMention) {
    self.mention = mention
    type = mention.trigger.type
    nodes = [Node(word: mention.head, kind: .trigger)]
  }

  /// The words on which its clauses hang.
  var words: [Int] { nodes.map(\.word) }

  /// True for a word on which one of its clauses hangs.
  func hangs(on word: Int) -> Bool { hasNode { $0 == word } }

  /// True where one of the words on which its clauses hang is as asked.
  @inline(__always) func hasNode(where holds: (Int) -> Bool) -> Bool {
    // By index: a node that is handed on is copied with its trigger.
    nodes.indices.contains { holds(nodes[$0].word) }
  }
}
