import TruceStore

/// A person's own account: who one is, and the form for a new password.
struct AccountPage: PageContent {
  static let template = "account"
  var title = "Your account"
  var name: String
  var role: String
  /// Fewest characters of a password.
  var shortest = PasswordHash.shortest

  init(_ viewer: Viewer) {
    name = viewer.name
    role = viewer.role.rawValue
  }
}
