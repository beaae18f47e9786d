/// Whether a clause tells of what has happened or of what is to come.
enum Tense: Sendable {
  case past, future, unknown
}
