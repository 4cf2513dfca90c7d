<?php
// Sets a WordPress up without a browser: its tables, its addresses, one account for each role.
// Prints the application passwords by user, as JSON. Usage: php wordpress-set-up.php SITE SOCKET

[, $site, $socket] = $argv;

$database = new mysqli('localhost', 'root', '', '', 0, $socket);
$database->query('create database wordpress character set utf8mb4');

$_SERVER['HTTP_HOST'] = '127.0.0.1';
$_SERVER['REQUEST_METHOD'] = 'GET';
define('WP_INSTALLING', true);

// No letter is sent to the first administrator.
function wp_new_blog_notification() {}

require $site . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

ob_start();
wp_install('Cổng thông tin', 'administrator', 'administrator@example.vn', true, '', wp_generate_password());
update_option('permalink_structure', '/%postname%/');
update_option('timezone_string', 'Asia/Ho_Chi_Minh');

$accounts = [];
foreach (['administrator', 'editor', 'author', 'contributor', 'subscriber'] as $role) {
    $user = get_user_by('login', $role);
    $id = $user ? $user->ID : wp_insert_user([
        'user_login' => $role,
        'user_email' => "$role@example.vn",
        'user_pass' => wp_generate_password(),
        'role' => $role,
    ]);
    [$password] = WP_Application_Passwords::create_new_application_password($id, ['name' => 'Lan Tỏa']);
    $accounts[$role] = $password;
}
ob_end_clean();
echo json_encode($accounts);
