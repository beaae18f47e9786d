import TruceModel

/// A verb that attributes content to a speaker.
struct Cue: Sendable {
  enum Strength: String, Sendable {
    /// Someone stated it.
    case speech
    /// Belief, wish or plan.
    case thought
  }

  /// Where a cue's content or its other arguments stand.
  struct Arguments: OptionSet, Sendable {
    let rawValue: Int
    static let clause = Arguments(rawValue: 1)
    static let quote = Arguments(rawValue: 2)
    static let object = Arguments(rawValue: 4)
    static let infinitive = Arguments(rawValue: 8)
    /// The content follows a preposition: of, for, on, with, as, about, to, against.
    static let preposition = Arguments(rawValue: 16)
    /// The object is a listener.
    static let person = Arguments(rawValue: 32)
    /// The object is accused.
    static let accused = Arguments(rawValue: 64)

    static func named(_ name: String) -> Arguments? {
      switch name {
      case "clause": .clause
      case "quote": .quote
      case "object": .object
      case "infinitive": .infinitive
      case "of", "for", "on", "with", "as", "about", "to", "against": .preposition
      case "person": .person
      case "accused": .accused
      default: nil
      }
    }
  }

  var lemma: String
  var strength: Strength
  var stance: Stance
  var arguments: Arguments
  /// The prepositions ahead of the content.
  var prepositions: Set<String>

  /// Reads a row of `cues.tsv`; nil where it is malformed.
  init?(row: [String]) {
    guard let strength = Strength(rawValue: row[2]), let stance = Stance(rawValue: row[3]) else {
      return nil
    }
    lemma = row[0]
    self.strength = strength
    self.stance = stance
    arguments = []
    prepositions = []
    for name in row[4].parts(at: ",") {
      guard let argument = Arguments.named(name) else { return nil }
      arguments.insert(argument)
      if argument == .preposition { prepositions.insert(name) }
    }
  }

  /// The same verb with the frames of both entries.
  func joined(with other: Cue) -> Cue {
    var cue = self
    cue.arguments.formUnion(other.arguments)
    cue.prepositions.formUnion(other.prepositions)
    return cue
  }
}
