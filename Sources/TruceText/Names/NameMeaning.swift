/// What a phrase of the lexicon names, by index into the lexicon's arrays.
enum NameMeaning: Hashable, Sendable {
  case actor(Int)
  case generic(Int)
  /// A state's name.
  case state(Int)
  /// *Turkish*.
  case adjective(Int)
  /// *Turks*.
  case national(Int)
  /// A capital that can stand for its government.
  case capital(Int)
}
