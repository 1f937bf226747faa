//! A database server with a full disk: a tablespace on a small file system in memory. Mounting takes the
//! rights of root, and the server has to run on this machine; elsewhere the story says that it is left out.

use std::{
    fs,
    os::unix::fs::{MetadataExt, chown},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use reqwest::StatusCode;
use sea_orm::{ConnectionTrait, Database, DatabaseConnection, Statement};

use crate::{
    directory::add,
    full_disk::{add_until_full, add_with_room, fill},
    world::World,
};

/// A file system in memory that can be filled. It goes when the story ends, however it ends.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    /// `None` where nobody may mount.
    fn mounted(owner: u32) -> Option<Self> {
        let folder = tempfile::tempdir().expect("a folder");
        let mount = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=48m,mode=0700", "tmpfs"])
            .arg(folder.path())
            .stderr(Stdio::null())
            .status();
        if !mount.is_ok_and(|status| status.success()) {
            return None;
        }
        let disk = Self(folder);
        chown(disk.path(), Some(owner), None).expect("the server's");
        Some(disk)
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn filler(&self) -> PathBuf {
        self.path().join("filler")
    }

    fn fill(&self) {
        fill(&self.filler());
    }

    fn make_room(&self) {
        fs::remove_file(self.filler()).expect("room");
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // Lazily: the server may still hold files for a moment.
        let _ = Command::new("umount").arg("-l").arg(self.path()).status();
    }
}

/// A database on a small disk of the server.
struct SmallDatabase {
    disk: SmallDisk,
    admin: DatabaseConnection,
    name: String,
    url: String,
}

impl SmallDatabase {
    async fn open(cluster: &str) -> Option<Self> {
        let admin = Database::connect(cluster).await.expect("the cluster");
        let asked = Statement::from_string(admin.get_database_backend(), "SHOW data_directory");
        let row = admin.query_one_raw(asked).await.expect("asked");
        let data: String = row?.try_get_by_index(0).expect("a path");
        let owner = fs::metadata(data).ok()?.uid();
        let disk = SmallDisk::mounted(owner)?;
        let name = format!("small_{}", uuid::Uuid::now_v7().simple());
        let place = disk.path().display();
        for sql in [
            format!("CREATE TABLESPACE {name} LOCATION '{place}'"),
            format!("CREATE DATABASE {name} TABLESPACE {name}"),
        ] {
            admin.execute_unprepared(&sql).await.expect("made");
        }
        let mut url = url::Url::parse(cluster).expect("an address");
        url.set_path(&name);
        Some(Self {
            disk,
            admin,
            name,
            url: url.to_string(),
        })
    }

    /// Before its disk goes, so that the server has no tablespace without a place.
    async fn close(self) {
        for sql in ["DROP DATABASE {} WITH (FORCE)", "DROP TABLESPACE {}"] {
            let sql = sql.replace("{}", &self.name);
            self.admin.execute_unprepared(&sql).await.expect("dropped");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_server_with_a_full_disk_nothing_is_half_saved_and_with_room_all_goes_on() {
    let Ok(cluster) = std::env::var("COLLIDER_TEST_POSTGRES_URL") else {
        return;
    };
    let Some(database) = SmallDatabase::open(&cluster).await else {
        eprintln!("left out: nobody may mount a small disk for the server here");
        return;
    };
    let world = World::empty(Some(database.url.clone()));
    let ana = world.facilitator().await;
    let first = add(&ana, &[("name", "Livarna Ziherl")]).await;
    database.disk.fill();
    let mut saved = 1 + add_until_full(&ana, 800).await;
    assert_eq!(ana.sees(&first).await.status, StatusCode::OK, "it is read");

    database.disk.make_room();
    saved += add_with_room(&ana).await;
    let ran = |arguments: &[&str]| {
        let output = world.command().args(arguments).output().expect("it runs");
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).expect("text")
    };
    ran(&["audit", "verify"]);
    let listed = ran(&["export", "organisations"]).lines().count();
    assert_eq!(listed, saved, "what was said to be saved, and no more");
    drop(world);
    database.close().await;
}
