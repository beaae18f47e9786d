import HTTPTypes
import TruceModel
import TrucePipeline
import TruceStore

/// One address that forms are sent to: who may send them, how large they may be, what they do.
struct FormRoute: Sendable {
  /// A form that is acted on.
  struct Call: Sendable {
    let desk: Desk
    let visit: Visit
    let form: Form
    /// Who acts: the account, or the name typed; nil: a desk without accounts, and no name.
    var person: String? { visit.person(typed: form["by"]) }

    /// Who acts; throws where that is not known, or the name typed is no name.
    func actor() throws(Trouble) -> String {
      guard let person else {
        throw Trouble(.unprocessableContent, "Say who you are: type your name under the reason.")
      }
      do {
        return try PersonName(person).text
      } catch {
        throw Trouble(error)
      }
    }

    /// Who acts, for acts that are kept under whatever name there is: on a desk without accounts
    /// nobody need give one.
    var author: Author { Author((try? actor()) ?? "somebody at this machine", .desk) }
  }

  var path: String
  var role: Viewer.Role
  var size: FormReader.Size = .fields
  /// Carries the form out. Work that waits for the disk goes to one of the desk's pools.
  var act: @Sendable (Call) async throws -> Reply

  static var all: [FormRoute] {
    ReviewForms.all + AddForms.all + WatchForms.all + PeopleForms.all
  }
}
